import CareerDomain

/// Terms of law and of the office.
extension Wording {
    public func status(_ status: EmploymentStatus) -> String {
        switch status {
        case .active: pick("Aktif", "Active")
        case .contractActive: pick("PPPK aktif", "PPPK active")
        case .contractActiveOther: pick("PPPK aktif (73)", "PPPK active (73)")
        case .partTimeActive: pick("PPPK paruh waktu aktif", "PPPK part-time active")
        case .unpaidLeave: pick("CLTN", "Unpaid leave")
        case .studyLeave: pick("Tugas belajar", "Study leave")
        case .suspended: pick("Diberhentikan sementara", "Suspended")
        case .stateOfficial: pick("Pejabat negara/LNS", "State official")
        case .underDiscipline: pick("Hukuman disiplin", "Under discipline")
        case .preRetirement: pick("Masa persiapan pensiun", "Pre-retirement")
        case .inactive: pick("Tidak aktif", "Inactive")
        case .dismissed: pick("Diberhentikan", "Dismissed")
        case .leftWithoutPension: pick("Berhenti tanpa pensiun", "Left, no pension")
        case .leftWithPension: pick("Berhenti dengan pensiun", "Left with pension")
        case .blocked: pick("Diblokir", "Blocked")
        case .reachedRetirementAge: pick("Mencapai BUP", "Reached BUP")
        case .retired: pick("Pensiun", "Retired")
        }
    }

    public func kind(_ kind: EmploymentKind) -> String {
        kind == .contractPartTime ? "PPPK Paruh Waktu" : kind.rawValue
    }

    /// What the number of such a servant is called.
    func numberName(isContract: Bool) -> String { isContract ? "NI PPPK" : "NIP" }

    /// What the number with these digits is called.
    func numberName(of digits: String) -> String {
        numberName(isContract: (try? EmployeeNumber(digits))?.isContract ?? false)
    }

    public func sex(_ sex: Sex) -> String {
        sex == .man ? pick("Laki-laki", "Man") : pick("Perempuan", "Woman")
    }

    /// Official words of PermenPANRB 6/2022; in English beside them.
    public func rating(_ rating: Rating) -> String {
        switch rating {
        case .above: pick("Di atas ekspektasi", "Above expectation")
        case .meets: pick("Sesuai ekspektasi", "Meets expectation")
        case .below: pick("Di bawah ekspektasi", "Below expectation")
        }
    }

    public func shortRating(_ rating: Rating) -> String {
        switch rating {
        case .above: pick("Di atas", "Above")
        case .meets: pick("Sesuai", "Meets")
        case .below: pick("Di bawah", "Below")
        }
    }

    public func grade(_ grade: PerformanceGrade) -> String {
        switch grade {
        case .veryGood: pick("Sangat Baik", "Very Good")
        case .good: pick("Baik", "Good")
        case .needsImprovement: pick("Butuh Perbaikan", "Needs Improvement")
        case .poor: pick("Kurang/Misconduct", "Poor/Misconduct")
        case .veryPoor: pick("Sangat Kurang", "Very Poor")
        }
    }

    /// Eight columns at most, for the list.
    public func shortGrade(_ grade: PerformanceGrade) -> String {
        switch grade {
        case .veryGood: pick("Sgt Baik", "V.Good")
        case .good: pick("Baik", "Good")
        case .needsImprovement: pick("Bth Prbk", "Improve")
        case .poor: pick("Kurang", "Poor")
        case .veryPoor: pick("Sgt Krg", "V.Poor")
        }
    }

    public func progress(_ progress: AppraisalProgress) -> String {
        switch progress {
        case .none: pick("belum", "none")
        case .draft: pick("draf", "draft")
        case .signed(let grade): shortGrade(grade)
        }
    }

    public func organisationResult(_ result: OrganisationResult) -> String {
        switch result {
        case .outstanding: pick("Istimewa", "Outstanding")
        case .good: pick("Baik", "Good")
        case .needsImprovement: pick("Butuh Perbaikan", "Needs Improvement")
        case .poor: pick("Kurang", "Poor")
        case .veryPoor: pick("Sangat Kurang", "Very Poor")
        }
    }

    public func observation(_ observation: BehaviourEntry.Observation) -> String {
        switch observation {
        case .guardian: pick("Konsisten dan menjadi penjaga", "Consistent, guards it")
        case .consistent: pick("Konsisten", "Consistent")
        case .notYet: pick("Belum konsisten", "Not yet consistent")
        }
    }

    public func tone(_ tone: FeedbackTone) -> String {
        switch tone {
        case .positive: pick("Positif", "Positive")
        case .mixed: pick("Sebagian positif", "Partly positive")
        case .negative: pick("Tidak positif", "Not positive")
        }
    }

    public func aspect(_ aspect: ResultIndicator.Aspect) -> String {
        switch aspect {
        case .quantity: pick("Kuantitas", "Quantity")
        case .quality: pick("Kualitas", "Quality")
        case .time: pick("Waktu", "Time")
        case .cost: pick("Biaya", "Cost")
        }
    }

    public func positionKind(_ kind: PositionKind) -> String {
        switch kind {
        case .executiveUtama: "JPT Utama"
        case .executiveMadya: "JPT Madya"
        case .executivePratama: "JPT Pratama"
        case .administrator: "Administrator"
        case .supervisor: "Pengawas"
        case .functionalUtama: "JF Ahli Utama"
        case .functionalMadya: "JF Ahli Madya"
        case .functionalMuda: "JF Ahli Muda"
        case .functionalPertama: "JF Ahli Pertama"
        case .functionalPenyelia: "JF Penyelia"
        case .functionalMahir: "JF Mahir"
        case .functionalTerampil: "JF Terampil"
        case .functionalPemula: "JF Pemula"
        case .staff: "Pelaksana"
        }
    }

    public func source(_ source: AssessmentSource) -> String {
        switch source {
        case .assessmentCentre: pick("Pusat penilaian", "Assessment centre")
        case .supervisor: pick("Atasan", "Superior")
        case .trainingClaim: pick("Klaim diklat", "Training claim")
        case .selfReport: pick("Mandiri", "Self report")
        case .imported: pick("Impor", "Imported")
        }
    }

    public func quarter(_ quarter: Quarter) -> String {
        let roman = ["I", "II", "III", "IV"][min(max(quarter.number, 1), 4) - 1]
        return pick("Triwulan", "Quarter") + " \(roman) \(quarter.year)"
    }

    public func shortQuarter(_ quarter: Quarter) -> String {
        pick("TW", "Q") + " \(quarter.number)/\(quarter.year)"
    }

    public func selectionBand(_ band: JobMatchScore.SelectionBand) -> String {
        switch band {
        case .meets: pick("MS", "MS (meets)")
        case .nearlyMeets: pick("MMS", "MMS (nearly meets)")
        case .fallsShort: pick("KMS", "KMS (falls short)")
        }
    }

    public func mappingBand(_ band: JobMatchScore.MappingBand) -> String {
        switch band {
        case .optimal: pick("Optimal", "Optimal")
        case .fairlyOptimal: pick("Cukup Optimal", "Fairly optimal")
        case .lessOptimal: pick("Kurang Optimal", "Less optimal")
        }
    }
}
