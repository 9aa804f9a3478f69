import CareerDomain

/// Secrets, codes on paper, and the brake on guessing.
extension Wording {
    /// Why a passphrase or PIN is refused, and what to do.
    public func sentence(_ finding: SecretFinding, of kind: SecretKind) -> String {
        let isPIN = kind == .pin
        return switch finding {
        case .tooShort(let minimum):
            isPIN
                ? pick(
                    "PIN paling sedikit \(minimum) angka.", "A PIN has at least \(minimum) digits.")
                : pick(
                    "Terlalu pendek: paling sedikit \(minimum) karakter, misalnya empat kata.",
                    "Too short: at least \(minimum) characters, four words for example.")
        case .tooLong(let maximum):
            isPIN
                ? pick(
                    "PIN paling banyak \(maximum) angka.", "A PIN has at most \(maximum) digits.")
                : pick(
                    "Terlalu panjang: paling banyak \(maximum) karakter.",
                    "Too long: at most \(maximum) characters.")
        case .unprintable:
            pick(
                "Ada karakter yang tidak tampak; ketik ulang tanpa karakter itu.",
                "There is a character that cannot be seen; type it again without.")
        case .oneTimeCode:
            pick(
                "Kode sekali pakai tidak menjadi kata sandi; pilih yang lain.",
                "A one-time code is no passphrase; choose another.")
        case .sameAsPresent:
            pick(
                "Sama dengan yang sekarang; pilih yang lain.",
                "The same as the present one; choose another.")
        case .notDigits:
            pick("PIN hanya berisi angka 0–9.", "A PIN has the digits 0–9 alone.")
        default: isPIN ? sentenceOfPIN(finding) : sentenceOfPassphrase(finding)
        }
    }

    private func sentenceOfPIN(_ finding: SecretFinding) -> String {
        switch finding {
        case .common:
            pick(
                "Terlalu banyak dipakai orang; pilih PIN lain.", "Too many use it; choose another.")
        case .sequence:
            pick(
                "Angka berurutan mudah ditebak; acak angkanya.",
                "Digits in a row are easily guessed; mix them.")
        case .repetition:
            pick(
                "Angka berulang mudah ditebak; pakai angka yang berbeda-beda.",
                "Digits again and again are easily guessed; use different ones.")
        default: sentenceOfPersonal(finding)
        }
    }

    private func sentenceOfPassphrase(_ finding: SecretFinding) -> String {
        switch finding {
        case .common:
            pick(
                "Terlalu banyak dipakai orang; tambahkan beberapa kata yang tidak lazim.",
                "Too many use it; add some uncommon words.")
        case .sequence:
            pick(
                "Urutan seperti 123456 atau qwerty mudah ditebak; tambahkan kata lain.",
                "Rows like 123456 or qwerty are easily guessed; add other words.")
        case .repetition:
            pick(
                "Pengulangan mudah ditebak; tambahkan kata lain.",
                "Repetition is easily guessed; add other words.")
        case .personName:
            pick(
                "Nama sendiri mudah ditebak; tambahkan kata yang tidak terkait.",
                "Your own name is easily guessed; add words that have nothing to do with it.")
        default: sentenceOfPersonal(finding)
        }
    }

    private func sentenceOfPersonal(_ finding: SecretFinding) -> String {
        switch finding {
        case .birthDate:
            pick(
                "Tanggal lahir diketahui orang; jangan dipakai.",
                "Others know your birth date; leave it out.")
        case .employeeNumber:
            pick(
                "NIP bukan rahasia; jangan pakai bagiannya.",
                "A NIP is no secret; use no part of it.")
        case .nationalID:
            pick(
                "NIK diketahui orang; jangan pakai bagiannya.",
                "Others know your NIK; use no part of it.")
        case .phone:
            pick(
                "Nomor telepon diketahui orang; jangan pakai bagiannya.",
                "Others know your phone number; use no part of it.")
        case .accountName:
            pick(
                "Nama akun bukan rahasia; jangan dipakai.",
                "The account's name is no secret; leave it out.")
        case .institution:
            pick(
                "Nama instansi mudah ditebak; tambahkan kata yang tidak terkait.",
                "The institution's name is easily guessed; add words that have nothing to do with it."
            )
        default: ""
        }
    }
}

extension Wording {
    /// Why what was typed is no code on paper.
    public func sentence(_ fault: OneTimeCode.Fault) -> String {
        switch fault {
        case .wrongLength(let count):
            pick(
                "Kode terdiri atas \(OneTimeCode.length) huruf dan angka, bukan \(count).",
                "A code has \(OneTimeCode.length) letters and digits, not \(count).")
        case .notASymbol(let character):
            pick(
                "“\(String(character))” tidak ada dalam kode; cocokkan dengan kertasnya.",
                "No code has “\(String(character))”; compare with the paper.")
        case .mistyped:
            pick(
                "Ada yang salah ketik; cocokkan dengan kertasnya.",
                "Something is mistyped; compare with the paper.")
        }
    }

    /// Why no attempt to sign in may be made now, and what to do; nil when one
    /// may.
    public func sentence(
        _ verdict: SignInBrake.Verdict, of subject: SignInBrake.Subject, at now: Moment
    ) -> String? {
        switch (verdict, subject) {
        case (.open, _): nil
        case (.wait(let end), .account):
            pick(
                "Terlalu banyak percobaan salah. Coba lagi dalam \(span(now, end)).",
                "Too many wrong attempts. Try again in \(span(now, end)).")
        case (.wait(let end), .terminal):
            pick(
                "Terlalu banyak percobaan salah di terminal ini. Coba lagi dalam \(span(now, end)), "
                    + "atau pakai terminal lain.",
                "Too many wrong attempts at this terminal. Try again in \(span(now, end)), or use "
                    + "another.")
        case (.blocked, _):
            pick(
                "Akun diblokir karena terlalu banyak percobaan salah. Minta admin kepegawaian unit "
                    + "membukanya.",
                "The account is blocked after too many wrong attempts. Ask your unit's HR admin to "
                    + "unblock it.")
        }
    }

    /// `8 detik`, from two minutes on `3 menit`; never less than it takes.
    private func span(_ start: Moment, _ end: Moment) -> String {
        let (seconds, _) = end.secondsSinceEpoch.subtractingReportingOverflow(
            start.secondsSinceEpoch)
        let held = Int(min(max(seconds, 1), 1_000_000))
        guard held >= 120 else {
            return pick("\(held) detik", "\(held) second\(held == 1 ? "" : "s")")
        }
        let minutes = (held + 59) / 60
        return pick("\(minutes) menit", "\(minutes) minutes")
    }
}

extension Wording {
    /// Why a sign-in is refused; not whether there is such an account.
    public func signInRefusal(_ refusal: SignInRefusal, at now: Moment) -> String {
        switch refusal {
        case .wrong:
            pick(
                "NIP atau kata sandi salah. Periksa keduanya; bila memakai kode di kertas, cocokkan "
                    + "huruf demi huruf.",
                "NIP or passphrase is wrong. Check both; a code on paper letter by letter.")
        case .braked(let verdict, let subject):
            sentence(verdict, of: subject, at: now) ?? ""
        case .blocked(let reason):
            pick(
                "Akun diblokir\(reason.isEmpty ? "" : ": " + reason). Minta admin kepegawaian unit "
                    + "membukanya.",
                "The account is blocked\(reason.isEmpty ? "" : ": " + reason). Ask your unit's HR "
                    + "admin to unblock it.")
        }
    }
}
