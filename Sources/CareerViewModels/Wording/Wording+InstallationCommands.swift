/// What the commands that look after an installation are, for `--help`.
extension Wording {
    public var backupAbstract: String {
        pick(
            "Buat cadangan yang terperiksa selagi semua bekerja.",
            "Make a verified backup while everybody works.")
    }
    public var backupDiscussion: String {
        pick(
            "Cadangan adalah satu berkas basis data yang utuh, hanya terbaca oleh pemiliknya. "
                + "Yang tersimpan selagi disalin tidak ikut. Dengan --keep tujuannya folder: "
                + "namanya memakai waktu (karier-20261125-173000.db) dan yang terlama dihapus "
                + "setelah yang baru terperiksa; berkas lain tidak disentuh.",
            "A backup is one whole database file that its owner alone can read. What is stored "
                + "while it is copied is not in it. With --keep the target is a folder: names have "
                + "the time (karier-20261125-173000.db) and the oldest are removed once the new "
                + "one is verified; nothing else is touched.")
    }
    public var restoreAbstract: String {
        pick("Pulihkan basis data dari cadangan.", "Restore the database from a backup.")
    }
    public var restoreDiscussion: String {
        pick(
            "Salinannya diperiksa dulu seperti `karier check` dan `karier audit verify`. Cadangan "
                + "yang rusak, asing, diubah di luar Karier, atau dari versi lebih baru ditolak, "
                + "begitu pula bila ada sesi yang sedang membuka basis data. Cadangan dari versi "
                + "lebih lama disesuaikan. Basis data sebelumnya tetap ada dengan nama lain.",
            "The copy is first looked over as `karier check` and `karier audit verify` do. A backup "
                + "that is damaged, foreign, changed outside Karier or of a newer version is "
                + "refused, and so is any while a session has the database open. One of an older "
                + "version is brought up to date. What was there is kept under another name.")
    }
    public var doctorAbstract: String {
        pick("Periksa pemasangan di mesin ini.", "Check the installation on this machine.")
    }
    public var doctorDiscussion: String {
        pick(
            "Pemilik dan izin berkas, jalan masuk SSH, jejak saat program terhenti, lokal, ruang "
                + "disk, jam, cadangan; tiap temuan dengan cara memperbaikinya. Hanya membaca. "
                + "Kode keluar 0 bila tidak ada masalah, 1 bila ada.",
            "Owners and permissions, ways in over SSH, what a crash leaves, locale, disk space, "
                + "clock, backups; each finding with its mend. Reads only. Exit code 0 without a "
                + "problem, 1 with one.")
    }

    public var argumentBackupTarget: String {
        pick(
            "Berkas cadangan; dengan --keep, folder.", "File of the backup; with --keep, a folder.")
    }
    public var argumentBackup: String { pick("Cadangan.", "The backup.") }
    public var optionKeep: String {
        pick(
            "Cadangan bertanggal di folder; simpan sekian yang terbaru.",
            "A dated backup in the folder; keep so many of the newest.")
    }
    public var optionReplace: String {
        pick("Ganti cadangan lama di tempat itu.", "Replace an older backup there.")
    }
    public var optionBackups: String {
        pick("Folder cadangan yang ikut diperiksa.", "A folder of backups to check too.")
    }
    public var optionServerConfiguration: String {
        pick(
            "sshd_config, atau keluaran `sshd -T -C user=...`, yang ikut diperiksa.",
            "An sshd_config, or the output of `sshd -T -C user=...`, to check too.")
    }
    public var optionAuthorizedKeys: String {
        pick("Berkas kunci SSH yang ikut diperiksa.", "A file of SSH keys to check too.")
    }
}
