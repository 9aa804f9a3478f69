import CareerDomain

extension Wording {
    var signInIntro: String {
        pick("Masuk dengan akun Anda.", "Sign in with your account.")
    }
    func signInIntro(of account: String) -> String {
        pick("Masuk sebagai \(account).", "Sign in as \(account).")
    }
    func chooseIntro(_ name: String, isKiosk: Bool) -> String {
        isKiosk
            ? pick(
                "\(name) — kode benar. Pilih PIN (6 angka atau lebih, hanya untuk kios) atau kata "
                    + "sandi (12 karakter atau lebih).",
                "\(name) — the code is right. Choose a PIN (6 digits or more, for kiosks only) or a "
                    + "passphrase (12 characters or more).")
            : pick(
                "\(name) — kode benar. Pilih kata sandi baru.",
                "\(name) — the code is right. Choose a new passphrase.")
    }
    var firstAdminIntro: String {
        pick(
            "Belum ada akun. Buat akun admin kepegawaian pertama; akun lain dibuat olehnya.",
            "There is no account yet. Make the first HR admin's; he makes the others.")
    }

    func signInLabel(_ key: SignInModel.FieldKey, isKiosk: Bool) -> String {
        switch key {
        case .secret where isKiosk: pick("PIN/kata sandi", "PIN/passphrase")
        case .name: "NIP"
        case .fullName: pick("Nama", "Name")
        case .secret: pick("Kata sandi", "Passphrase")
        case .newSecret: pick("Kata sandi baru", "New passphrase")
        case .again: pick("Sekali lagi", "Once more")
        }
    }

    func nameHelp(isFirst: Bool) -> String {
        isFirst
            ? pick("18 angka NIP atau NI PPPK Anda.", "The 18 digits of your NIP or NI PPPK.")
            : pick(
                "18 angka NIP atau NI PPPK; akun teknis memakai namanya.",
                "18 digits of the NIP or NI PPPK; technical accounts use their name.")
    }
    var fullNameHelp: String {
        pick(
            "Nama Anda tanpa gelar; NIP ini belum ada di daftar.",
            "Your name without titles; this NIP is not in the list yet.")
    }
    func secretHelp(isKiosk: Bool) -> String {
        isKiosk
            ? pick(
                "Kata sandi, PIN, atau kode sekali pakai di kertas.",
                "Passphrase, PIN, or the one-time code on paper.")
            : pick(
                "Kata sandi, atau kode sekali pakai di kertas.",
                "Passphrase, or the one-time code on paper.")
    }
    func newSecretHelp(isKiosk: Bool) -> String {
        isKiosk
            ? pick(
                "PIN 6–12 angka, atau kata sandi 12 karakter atau lebih.",
                "A PIN of 6–12 digits, or a passphrase of 12 characters or more.")
            : pick(
                "12 karakter atau lebih, misalnya empat kata yang tidak terkait.",
                "12 characters or more, four unrelated words for example.")
    }
    var againHelp: String {
        pick("Ketik yang sama sekali lagi.", "Type the same once more.")
    }

    var secretMissingHere: String {
        pick("Ketik kata sandi, atau kode di kertas.", "Type the passphrase, or the code on paper.")
    }
    var nameMissing: String { pick("Ketik NIP Anda.", "Type your NIP.") }
    var numberUnreadable: String {
        pick(
            "NIP tidak terbaca: perlu 18 angka. Periksa angkanya.",
            "The NIP cannot be read: it takes 18 digits. Check them.")
    }
    var fullNameMissing: String {
        pick(
            "NIP ini belum ada di daftar. Ketik namanya untuk menambahkannya.",
            "This NIP is not in the list yet. Type the name to add it.")
    }
    var secretsDiffer: String {
        pick(
            "Kedua kata sandi tidak sama. Ketik ulang keduanya.",
            "The two passphrases differ. Type both again.")
    }

    func sampleNote(_ passphrase: String) -> String {
        pick(
            "Data contoh. Kata sandi semua akun: \(passphrase)",
            "Sample data. Passphrase of every account: \(passphrase)")
    }
    func signInHint(isKiosk: Bool) -> String {
        isKiosk
            ? pick(
                "Enter lanjut · Tab pindah · Esc kosongkan · F1 bantuan",
                "Enter goes on · Tab next field · Esc empties · F1 help")
            : pick(
                "Enter lanjut · Tab pindah · Esc kosongkan · F1 bantuan · F10 keluar",
                "Enter goes on · Tab next field · Esc empties · F1 help · F10 leaves")
    }
    func signInHelp(isKiosk: Bool) -> [String] {
        [
            pick(
                "Belum punya kata sandi, atau lupa? Minta kode sekali pakai di kertas kepada admin "
                    + "kepegawaian unit Anda, lalu ketik kode itu sebagai kata sandi.",
                "No passphrase yet, or forgotten? Ask your unit's HR admin for a one-time code on "
                    + "paper, and type it as the passphrase."),
            pick(
                "Setelah beberapa kali salah, percobaan berikut harus menunggu; setelah sepuluh "
                    + "kali akun diblokir sampai admin membukanya.",
                "After some wrong attempts the next has to wait; after ten the account is blocked "
                    + "until an admin unblocks it."),
        ]
    }

    /// What waits for whoever has signed in, a sentence each.
    func news(
        delivered: [Quarter], proposals: Int, isAll: Bool, approvals: Int, signatures: Int,
        announcements: Int
    ) -> [String] {
        var told: [String] = []
        if let latest = delivered.max() {
            told.append(
                delivered.count == 1
                    ? pick(
                        "Penilaian \(quarter(latest)) disampaikan kepada Anda (: data saya).",
                        "Your appraisal of \(quarter(latest)) was delivered (: my record).")
                    : pick(
                        "\(delivered.count) penilaian disampaikan kepada Anda, terakhir "
                            + "\(quarter(latest)) (: data saya).",
                        "\(delivered.count) appraisals were delivered to you, the latest of "
                            + "\(quarter(latest)) (: my record)."))
        }
        if proposals > 0 {
            let count = number(proposals) + (isAll ? "" : "+")
            told.append(
                pick(
                    "\(count) usulan koreksi menunggu (: usulan koreksi).",
                    "\(count) proposals wait (: proposals)."))
        }
        if approvals > 0 {
            told.append(
                pick(
                    "\(number(approvals)) permintaan menunggu Anda sahkan (: pengesahan).",
                    "\(number(approvals)) requests wait for you (: confirmations)."))
        }
        if signatures > 0 {
            told.append(
                pick(
                    "\(number(signatures)) tanda tangan di kertas menunggu konfirmasi "
                        + "(: ttd. menunggu).",
                    "\(number(signatures)) signatures on paper wait (: paper signatures)."))
        }
        if announcements > 0 {
            told.append(
                pick(
                    "\(number(announcements)) pengumuman (: pengumuman).",
                    "\(number(announcements)) announcements (: announcements)."))
        }
        return told
    }

    /// Said on the first screen after signing in.
    public func welcome(_ welcome: Welcome, in zone: TimeZoneOfIndonesia) -> String {
        let name =
            welcome.account.fullName.isEmpty ? welcome.account.name : welcome.account.fullName
        let failures = welcome.failuresSince
        guard let last = welcome.lastSignInAt else {
            let greeting =
                pick("Selamat datang: \(name)", "Welcome: \(name)")
                + (name.hasSuffix(".") ? "" : ".")
            guard failures > 0 else { return greeting }
            return greeting
                + pick(
                    " \(failures) percobaan salah sebelum ini.",
                    " \(failures) failures before this.")
        }
        let time = dateTime(last, in: zone)
        let since =
            failures == 0
            ? pick("tanpa percobaan salah", "no failures since")
            : pick("\(failures) percobaan salah sejak itu", "\(failures) failures since")
        let told = pick("Masuk terakhir \(time), \(since).", "Last sign-in \(time), \(since).")
        guard let changed = welcome.secretChangedAt.map({ dateTime($0, in: zone) }) else {
            return told
        }
        return told
            + pick(
                " Kata sandi, PIN, atau kodenya diganti \(changed).",
                " Passphrase, PIN or code was changed \(changed).")
    }

    public func locksSoon(_ seconds: Int) -> String {
        pick(
            "Layar terkunci dalam \(seconds) detik. Tekan tombol apa saja untuk tetap di sini.",
            "The screen locks in \(seconds) seconds. Press any key to stay.")
    }
    public var notPrepared: String {
        pick(
            "Basis data ini belum disiapkan: belum ada akun. Hubungi pemasang.",
            "This database is not prepared yet: it has no account. Ask whoever installed it.")
    }
    public func kioskWithoutDatabase(_ path: String) -> String {
        pick(
            "Kios memerlukan basis data yang sudah disiapkan, dan di \(path) belum ada. Siapkan "
                + "dulu dengan `karier` atau `karier import`.",
            "A kiosk needs a database that has been prepared, and there is none at \(path). "
                + "Prepare it first with `karier` or `karier import`.")
    }
    public var notYourDatabase: String {
        pick(
            "Basis data ini belum punya akun, dan hanya pemilik berkasnya yang boleh membuat yang "
                + "pertama. Hubungi pemasang.",
            "This database has no account yet, and only the owner of its file may make the first. "
                + "Ask whoever installed it.")
    }
}
