extension SampleNames {
    static let tobaClans = words(
        """
        Sitorus Sinaga Siahaan Simanjuntak Manurung Hutagalung Panjaitan Tampubolon Silalahi \
        Simbolon Situmorang Sihombing Nababan Hutapea Pasaribu Marpaung Napitupulu Lumbantobing \
        Sirait Gultom Pardede Hutabarat Aritonang Rajagukguk Naibaho Sagala Malau Pakpahan \
        Simatupang Siregar Nainggolan Sianturi Purba Saragih Damanik Sipayung Silaban Togatorop \
        Butarbutar Simarmata Sidabutar Hutasoit Lumbanraja Manalu Sibarani Simamora Sihotang \
        Simangunsong Siagian Sitanggang
        """)
    static let karoClans = words(
        """
        Ginting Sembiring Tarigan Karo-Karo Perangin-angin Barus Sitepu Bangun Surbakti Keliat \
        Pelawi Depari Meliala Brahmana Colia Pandia Sinulingga Kaban Purba Tambun Sebayang \
        Singarimbun Pinem Gurusinga Munthe
        """)
    static let niasClans = words(
        """
        Zebua Telaumbanua Zega Lase Gulo Harefa Halawa Waruwu Daeli Laoli Zendrato Mendrofa \
        Hulu Ndraha Zai Gea Bate'e Dohona Duha Buulolo
        """)
    static let mandailingClans = words(
        """
        Nasution Lubis Harahap Siregar Hasibuan Batubara Rangkuti Daulay Pulungan Matondang \
        Ritonga Dalimunthe Rambe Parinduri Tanjung Pohan Hutasuhut Borotan Rangkuty Dasopang \
        Simamora Pane Sagala Marbun Hutagaol Sipahutar
        """)
    static let malayEndings = words(
        """
        Lubis Siregar Hasan Ismail Ibrahim Husin Effendi Chaniago Azhar Bahri Sulaiman Yahya \
        Zainuddin Amri Khairi Basri Sani Rusli Jamil Barus
        """)
    static let minangEndings = words(
        """
        Chaniago Piliang Koto Tanjung Sikumbang Guci Jambak Caniago Melayu Panyalai Pitopang \
        Sutan Rajo Mandaliko Putra Bandaro Zulkarnain Yunus
        """)
    static let christianMen = words(
        """
        Andreas Benny Charles Daniel Edison Ferdinand Gabriel Hotman Immanuel Jonathan Kristian \
        Lambok Marlon Nicolas Oloan Parlin Robinson Samuel Tumpal Ucok Viktor Wilson Yosua \
        Zakaria Albert Bonar Chandra David Elisa Frans Gunawan Hendra Irwan Jhonson Kevin Leo \
        Martin Nelson Osner Patar Rudi Saut Togar Tigor Binsar Dedi Eko Ferry Gomgom Halomoan \
        Jansen Lasro Mangasa Pardomuan Rikardo Sahat Torang Walter Yohanes Agustinus Bernard \
        Desmon Erwin Fernando Hasudungan Jimmy Luhut Manahan Poltak Rianto Sabar Timbul
        """)
    static let christianWomen = words(
        """
        Agnes Berliana Christina Dewi Elisabet Fransiska Grace Herlina Ida Juliana Kristina \
        Lasma Maria Nova Octavia Paulina Riris Santa Tiurma Uli Veronika Winda Yohana Anita \
        Bunga Clara Debora Erika Friska Gloria Helena Intan Jessica Lestari Magdalena Nurmala \
        Ossy Pretty Rosmawati Sondang Tetty Vera Wati Yanti Ruth Ester Dameria Rotua Rosdiana \
        Hotmaida Lamria Marlina Nelly Rumondang Saulina Tiodora Duma Tiara Melva Eva Lidya \
        Rebeka Sartika Novita Theresia Kartini
        """)
    static let muslimMen = words(
        """
        Ahmad Muhammad Abdul Ali Hasan Husein Ibrahim Ismail Yusuf Rahmat Ridwan Zulkifli \
        Syahrul Fahmi Faisal Hendri Irfan Iqbal Khairul Lukman Mahmud Nasrul Rizki Rahman \
        Syafrizal Taufik Umar Wahyu Yasir Zainal Arif Amir Azwar Bahrum Darwin Edy Fadli \
        Ghazali Hidayat Indra Jamaluddin Kamal Ma'ruf Nazaruddin Rasyid Saiful Sofyan Syamsul \
        Thamrin Usman Yunus Zulham Ilham Reza Anwar Budiman Erwan Fauzi Gunawan Hamdan Hafiz \
        M. Mhd. Said Salman Munawir Rusdi Zakaria Nur Fitrah Aulia Agus Andi Dian
        """)
    static let muslimMenSecond = words(
        """
        Hidayat Rahman Syah Putra Akbar Ramadhan Fadillah Maulana Saputra Fikri Hakim Halim \
        Karim Latif Majid Nasir Qadir Rasyid Salim Wahid Yazid Zaki Aziz Basri Daud Effendi \
        Fahri Ghani Habibi Idris Jafar Kurniawan Lutfi Mubarak Nugraha Pratama Ridho Siddiq \
        Tanjung Ulya Wijaya Yamin Zain Al-Amin Anshari Arifin Firdaus Hanafi Iskandar Khalid \
        Muliadi Rizal Satria Syahputra Zulfikar Abdillah Budi Darmawan Efendi Helmi Irawan
        """)
    static let muslimWomen = words(
        """
        Siti Nur Aisyah Fatimah Khadijah Nurhayati Nuraini Sri Dewi Rina Yuni Fitri Desi Sari \
        Rahma Aminah Halimah Hafsah Zahra Zulaikha Maimunah Mardiah Salmah Rohani Rosmina \
        Asmah Dahlia Elvi Farida Hasnah Irma Jamilah Kartika Laila Mariani Nadia Putri Qonita \
        Ratna Safrina Tuti Ummi Vivi Wirda Yusnidar Zuraida Ayu Cahaya Dina Eka Fauziah Hilda \
        Indah Juwita Khairani Lisa Mutia Novi Oktavia Rika Sakinah Tri Widya Yulia Zahara \
        Annisa Rizka Suci Hanum Nisa
        """)
    static let muslimWomenSecond = words(
        """
        Aminah Hasanah Rahmah Hidayah Azizah Fadhilah Wahyuni Rahayu Sari Dewi Lestari Utami \
        Handayani Permata Ramadhani Maulida Safitri Anggraini Puspita Khairunnisa Salsabila \
        Ulfa Zahra Hayati Aini Asiah Balqis Daulah Erlina Fitriani Husna Indriani Jannah \
        Kamilah Laily Mawaddah Nafisah Oktaviani Pertiwi Qamariah Rosidah Suryani Tanjung \
        Wardani Yanti Zakiah Novianti Syahfitri Mardhiah Nasywa Juliana Marlina Hafni Afrida \
        Ariani Kesuma Melati Rosa Widiastuti Yulianti
        """)
    static let javaneseMen = words(
        """
        Agus Bambang Catur Dwi Eko Fajar Gatot Hadi Imam Joko Kurnia Lilik Mulyono Nugroho \
        Priyo Rudi Slamet Tri Untung Wahyu Yudi Aris Budi Didik Edi Gunawan Heri Indra Joni \
        Kuncoro Marsudi Ngadimin Purwanto Rahmad Sigit Teguh Wawan Yanto Adi Danang Endro \
        Hendro Ismanto Krisno Nur Panji Ragil Suryo Tulus Wisnu
        """)
    static let javaneseMenSecond = words(
        """
        Santoso Prasetyo Wibowo Nugroho Setiawan Susanto Wijaya Hartono Kurniawan Saputro \
        Raharjo Supriyadi Sutrisno Purnomo Widodo Hidayat Suryanto Utomo Cahyono Handoko \
        Sugiarto Prayitno Wahyudi Hermawan Siswanto Sudarmono Kusuma Pranoto Yulianto Basuki \
        Harjono Lesmana Mulyadi Priyanto Rachmadi Subagyo Triyono Winarno
        """)
    static let javaneseWomen = words(
        """
        Sri Endang Dwi Tri Ning Wiwik Retno Yuli Rini Titik Sulis Umi Ana Diah Eny Fitri Heni \
        Ika Kartini Lilis Murni Nanik Puji Ratna Siti Tutik Utami Wahyu Yeni Ambar Dyah Erna \
        Ismi Kusuma Listya Nining Peni Rahayu Suci Tantri Winarti Astri Dewi Evi Indah
        """)
    static let javaneseWomenSecond = words(
        """
        Wahyuni Lestari Handayani Rahayu Ningsih Astuti Susanti Wulandari Purwanti Setyowati \
        Utami Kusumawati Hidayati Mulyani Pratiwi Anggraini Rahmawati Indriyani Sulistyowati \
        Yuliani Puspitasari Widyastuti Nurhayati Hartati Suryani Kurniasih Fitriyah Marwati \
        Nuraini Permatasari Safitri Trisnawati Winarsih Yuningsih Cahyani Damayanti
        """)
    static let singleMen = words(
        """
        Suparman Ngatimin Sugeng Mulyadi Paimin Sutrisno Wagiman Sumarno Suharto Legimin Tukiman \
        Sarwono Suyatno Rusmin Poniman Suwardi Misran Sugito Kasiman Ponidi Zulkarnain \
        Syahruddin Burhanuddin Marzuki Khairuddin Supriadi Jumadi Suprianto Sunardi Mariadi
        """)
    static let singleWomen = words(
        """
        Sumiati Ngatini Sulastri Poniem Sugiarti Wagiyem Suparmi Rusmini Kasiyem Legini Tukiyem \
        Sariyem Jumiati Rohayati Nurlela Mariani Suryati Hartini Sutinah Misnawati Nuraisyah \
        Zubaidah Rukiah Saodah Warsini Supiani Asmawati Ernawati Susilawati Juliani
        """)
    static let chineseFamilies = words(
        "Tan Lim Ong Wong Chandra Lie Tjong Ng Goh Kho Tio Liem Huang Lau Teh Chan Ang Yap")
    static let chineseMen = [
        "Kok Wie", "Hock Seng", "Wei Ming", "Kim Huat", "Jun Hao", "Eng Kiat", "Tjin Hin",
        "Boon Liong", "Zhi Wei", "Hendra", "Wie Kiong", "Guan Lim", "Yong Sen", "Ah Seng",
    ]
    static let chineseWomen = [
        "Mei Ling", "Siu Lan", "Li Hua", "Ai Lien", "Xiao Yun", "Hui Min", "Mei Hwa", "Kim Lan",
        "Pei Shan", "Yen Ni", "Su Fen", "Lie Ing", "Ay Ling", "Hwa Eng",
    ]
    static let chineseEndings = words(
        "Wijaya Halim Gunawan Salim Tanoto Sutanto Kosasih Hartono Lesmana Widjaja Chandra Tandi")
    static let tamilMen = words(
        "Suresh Ramesh Kumar Rajesh Ganesan Murugan Prakash Selvam Anand Vijay Mahendran")
    static let tamilWomen = words(
        "Lakshmi Devi Priya Kavita Saraswati Meena Parvati Anjali Shanti Vanitha Kamala")
    static let tamilEndings = words(
        "Pillai Naidu Krishnan D'Silva Moorthy Rao Subramaniam Perumal Nair Raman")

    private static func words(_ text: String) -> [String] {
        text.split(separator: " ").map(String.init)
    }
}
