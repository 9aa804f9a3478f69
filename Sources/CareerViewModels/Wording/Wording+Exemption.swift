import CareerDomain

/// Why there is no appraisal, in the words of PermenPANRB 6/2022 p. 65–66 C.8.
extension Wording {
    func exemption(_ exemption: PlanningExemption) -> String {
        pick(
            "Tidak ada penilaian: ketentuan perencanaan kinerja tidak berlaku bagi Pegawai yang "
                + "\(ground(exemption)) (PermenPANRB 6/2022 hlm. 65–66 huruf C angka 8.\(exemption.rawValue)).",
            "No appraisal: the rules on performance planning do not apply to somebody who "
                + "\(ground(exemption)) (PermenPANRB 6/2022 p. 65–66 C.8.\(exemption.rawValue)).")
    }

    private func ground(_ exemption: PlanningExemption) -> String {
        switch exemption {
        case .stateOfficial:
            pick(
                "diangkat menjadi pejabat negara atau Pimpinan/anggota lembaga nonstruktural",
                "is appointed a state official or head or member of a non-structural body")
        case .suspended: pick("diberhentikan sementara", "is suspended")
        case .unpaidLeave:
            pick("menjalani cuti di luar tanggungan negara", "is on leave without pay")
        case .preRetirement:
            pick("mengambil masa persiapan pensiun", "has taken pre-retirement leave")
        }
    }

    /// The status has changed while the form was open.
    func formExempt(_ exemption: PlanningExemption) -> String {
        self.exemption(exemption)
            + pick(" Formulirnya ditutup.", " The form is closed.")
    }
}
