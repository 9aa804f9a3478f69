/// Names of places, for institutions, units and addresses. Real as words;
/// their putting together is made up.
enum SamplePlaces {
    /// Districts of the first city.
    static let medanDistricts = [
        "Marelan", "Belawan", "Labuhan", "Deli", "Barat", "Timur", "Kota", "Area", "Denai",
        "Amplas", "Johor", "Tuntungan", "Selayang", "Sunggal", "Helvetia", "Petisah", "Baru",
        "Polonia", "Maimun", "Perjuangan", "Tembung",
    ]

    static let otherDistricts = [
        "Barat", "Timur", "Utara", "Selatan", "Tengah", "Kota", "Baru", "Lama", "Baro", "Hulu",
        "Hilir", "Jaya", "Makmur", "Raya", "Indah", "Sentosa", "Mulia", "Bahagia", "Damai",
        "Maju", "Sejahtera",
    ]

    static let places = [
        "Medan", "Langsa", "Binjai", "Tebing Tinggi", "Pematangsiantar", "Tanjungbalai",
        "Sibolga", "Padangsidimpuan", "Gunungsitoli", "Banda Aceh", "Lhokseumawe", "Sabang",
        "Subulussalam", "Deli Serdang", "Langkat", "Karo", "Simalungun", "Asahan", "Labuhanbatu",
        "Dairi", "Toba", "Samosir", "Humbang Hasundutan", "Tapanuli", "Mandailing", "Nias",
        "Serdang", "Batu Bara", "Padang Lawas", "Pakpak", "Bireuen", "Pidie", "Aceh Besar",
        "Aceh Tamiang", "Gayo", "Nagan Raya", "Simeulue", "Pekanbaru", "Dumai", "Kampar",
        "Rokan", "Siak", "Bengkalis", "Pelalawan", "Indragiri", "Padang", "Bukittinggi",
        "Payakumbuh", "Pariaman", "Solok", "Agam", "Pasaman", "Sawahlunto", "Jambi", "Kerinci",
        "Bungo", "Merangin", "Palembang", "Prabumulih", "Lahat", "Ogan", "Bengkulu", "Rejang",
        "Lampung", "Metro", "Tulang Bawang", "Batam", "Bintan", "Natuna", "Belitung", "Bangka",
    ]

    static let birthplaces = [
        "Medan", "Binjai", "Langsa", "Kabanjahe", "Padangsidimpuan", "Pematangsiantar",
        "Tebing Tinggi", "Lubuk Pakam", "Stabat", "Kisaran", "Rantauprapat", "Sibolga",
        "Tarutung", "Balige", "Pangururan", "Sidikalang", "Gunungsitoli", "Banda Aceh",
        "Lhokseumawe", "Kuala Simpang", "Sigli", "Takengon", "Padang", "Bukittinggi",
        "Pekanbaru", "Jakarta", "Yogyakarta", "Surakarta", "Belawan", "Perbaungan",
    ]

    static let streets = [
        "Melati", "Mawar", "Kenanga", "Anggrek", "Cempaka", "Flamboyan", "Dahlia", "Teratai",
        "Kamboja", "Seroja", "Bougenvil", "Tanjung", "Cemara", "Pinang", "Jati", "Mahoni",
        "Merbau", "Meranti", "Rambutan", "Durian", "Manggis", "Kelapa", "Merpati", "Rajawali",
        "Kutilang", "Cendrawasih", "Garuda", "Elang", "Pelita", "Setia", "Rukun", "Damai",
    ]

    static let schools = [
        "Universitas Sumatera Utara", "Universitas Negeri Medan", "Universitas Syiah Kuala",
        "Universitas Muhammadiyah Sumatera Utara", "Universitas Islam Negeri Sumatera Utara",
        "Universitas HKBP Nommensen", "Universitas Medan Area", "Universitas Samudra",
        "Universitas Andalas", "Universitas Terbuka", "Universitas Gadjah Mada",
        "Universitas Negeri Padang", "Universitas Malikussaleh",
    ]

    /// Wards: pairs of words, 160 of them.
    static let wards: [String] = {
        let first = [
            "Rengas", "Paya", "Tanah", "Labuhan", "Sei", "Pulo", "Tegal", "Suka", "Sidorame",
            "Kampung", "Titi", "Gaharu", "Padang", "Kuta", "Sumber", "Tanjung", "Terjun", "Bukit",
            "Pasar", "Simpang",
        ]
        let second = [
            "Pulau", "Pasir", "Jaya", "Dalam", "Timur", "Indah", "Makmur", "Rejo",
        ]
        return second.flatMap { ending in first.map { $0 + " " + ending } }
    }()
}
