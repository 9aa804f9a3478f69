/// What people choose most (ASVS 2.1.7), as data.
///
/// ASVS asks for the 1,000 to 10,000 most common passwords that a system's rule
/// would let pass. Of the 30,000 most common ones 228 have twelve characters;
/// most are made of the words, walks and numbers here, doubled, joined or with
/// figures behind. So parts are looked for in place of whole passwords. The
/// words of Indonesian offices are chosen by judgement, not counted anywhere.
enum CommonSecrets {
    /// Words, found in other case, with figures for letters and with doubled
    /// letters too.
    static let words: [String] = [
        faith, affection, names, office, places, general, western, layouts, leaked,
    ]
    .flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }

    private static let faith = """
        bismillah bismillahirrahmanirrahim bismillahirohmanirohim alhamdulillah
        alhamdulillahirabbilalamin assalamualaikum assalamu waalaikum wassalam insyaallah
        insaallah inshallah masyaallah masaallah subhanallah subhanalloh astaghfirullah
        astagfirullah allahuakbar allahu akbar allah alloh lailahaillallah muhammad rasulullah
        muhammadrasulullah islam muslim muslimah ramadhan ramadan lebaran idulfitri barokah berkah
        syukur amin aamiin yesus jesus tuhan tuhanyesus kristus christ haleluya halleluya
        hallelujah puji pujituhan immanuel gereja swastiastu omswastiastu
        """

    private static let affection = """
        sayang sayangku sayangkamu akusayangkamu cinta cintaku cintakamu akucintakamu
        akucinta kangen rindu kekasih suami suamiku istri istriku anak anakku ibu ibuku
        bapak ayah ayahku mama papa mamah papah bunda keluarga keluargaku bahagia selamanya
        love iloveyou ilove iloveu loveyou lovely mylove forever honey sweetheart baby princess
        babygirl ilovemyfamily ilovegod ganteng cantik kucing
        """

    private static let names = """
        namaku budi agus dewi putri dian rizky rizki andi eko siti ahmad yusuf fitri ayu wahyu
        bayu indah ratna sari nurul hidayat setiawan kurniawan saputra
        """

    private static let office = """
        rahasia rahasiaku rahasianegara sandi katasandi sandiku akun pengguna
        admin administrator adminadmin superadmin operator petugas root user username login guest
        tamu demo sample ujicoba test testing default bawaan gantisandi
        karier karir kepegawaian pegawai pegawainegeri aparatur asn pns pppk cpns korpri bkn bkd
        bkpsdm bkpp siasn sapk simpeg mysapk skp ekinerja kinerja kantor dinas sekretariat
        puskesmas sekolah kantorku pemerintah pemerintahkota pemkot pemko pemda pemkab pemprov
        kota kabupaten provinsi
        kecamatan kelurahan camat lurah walikota bupati gubernur
        """

    private static let places = """
        indonesia indonesiaraya indonesiaku merdeka merdekaataumati garuda pancasila nusantara
        nkri bhinneka tunggal ika bhinnekatunggalika proklamasi medan pemkomedan pemkotmedan
        kotamedan sumut sumatera sumaterautara langsa aceh jakarta bandung surabaya semarang
        jogja yogyakarta makassar palembang pekanbaru padang bali denpasar marelan belawan
        helvetia sunggal tembung amplas horas psms persib
        persija persebaya arema
        """

    private static let general = """
        password passwort passwd passcode passphrase pass p4ssw0rd mypassword yourpassword
        letmein welcome welcome1 changeme temppassword secret topsecret qwerty qwertyuiop qwert
        asdf asdfgh asdfghjkl zxcvbn zxcvbnm azerty abc abcd abcde abcdef qwe asd zxc qaz wsx edc
        hello halo apakabar selamat selamatpagi kasih terimakasih semangat sukses dunia
        akhirat duniaakhirat pastibisa semoga jaya komputer computer internet laptop android samsung
        iphone
        xiaomi oppo nokia google gmail facebook instagram whatsapp telegram yahoo youtube
        mobilelegend mobilelegends freefire pubg sepakbola
        satu dua tiga empat lima enam tujuh delapan sembilan nol
        satuduatiga satuduatigaempat januari februari maret april juni juli agustus september
        oktober november desember senin selasa rabu kamis jumat sabtu minggu
        """

    private static let western = """
        monkey dragon football baseball basketball superman batman spiderman starwars pokemon
        naruto sasuke master shadow sunshine michael michaeljackson jordan charlie jessica
        jennifer summer winter flower freedom whatever trustno1 killer hunter soccer hockey
        ranger computer cheese ginger pepper cookie chocolate chelsea arsenal liverpool
        manchester manchesterunited barcelona barca realmadrid juventus milan ronaldo messi
        finalfantasy counterstrike needforspeed playstation residentevil mortalkombat minecraft
        warhammer devilmaycry jamesbond linkinpark metallica avrillavigne justinbieber
        systemofadown sonyericsson greenlantern leavemealone ingodwetrust punksnotdead
        iseedeadpeople thecakeisalie whosyourdaddy peanutbutter nightcrawler stratocaster
        ticketmaster morganstanley sanfrancisco websolutions schoolgirl sonnenschein christopher
        massimiliano vladimir passwordstandard masterkey access fuckyou
        """

    /// Words of other alphabets typed on Latin keys, which lists of leaked
    /// passwords are full of.
    private static let layouts = """
        gfhjkm ghbdtn ghjcnj ghjcnjgfhjkm fktrcfylh vfrcbv gjkysqgbpltw lytghjgtnhjdcr vfvf
        """

    /// What remains of the passwords with twelve characters or more among the
    /// 30,000 most common leaked ones (list of zxcvbn 4.5.0, MIT) when the
    /// parts above and below have refused theirs.
    private static let leaked = """
        mailcreated5240 polniypizdec0211 sojdlg123aljg ghhh47hj7649 flvbybcnhfnjh
        ghbdtnrfrltkf chickenwing101 contortionist masturbation pornographic
        newproject2004 businessbabe masterbaiting maurolarastefy domainlock2005
        momsanaladventure dkflbvbhjdbx hd764nw5d7e1vb1 dkflbvbhjdyf vfvfvskfhfve
        fkmnthyfnbdf 23176djivanfros 541233432442 lost4815162342 vanyarespekt
        89231243658s 4815162342lost ghjcnjrdfibyj saun24865709 polniypizdec110211
        ptybnxtvgbjy fucktheworld mevefalkcakk 31217221027711 zqjphsyf6ctifgu
        hedimaptfcor lhbjkjubz2957704 andrewjackie networkingpe installdevic
        digitalprodu boy4u2ownnyc an83546921an13 olcrackmaster auckland2010
        32615948worms 742617000027 nemvxyheqdd5oqxyxyzi 41d8cd98f00b nhfdvfnjkju123
        01telemike01 p030710p$e4o fynfyfyfhbde installsqlst frederiksberg 89876065093rax
        iloveboobies seemnemaailm nhecsyfujkjdt antananarivu corperfmonsy maprchem56458
        cjdthitycndj bltynbabrfwbz stinkyfinger iampurehaha2 gtnhjpfdjlcr 59382113kevinp
        bpgjldsgjldthnf rfnthbyf1988 nhfycajhvths msorcloledbr stickdaddy77 specialinsta
        webuivalidat weihnachtsbau amadeusptfcor paraklast1974 minnesota_hp nondriversig
        ghjnbdjcnjzybt ontheoutside zcfvfzkexifz wazzkaprivet weihnachtsbaum
        """
}

extension CommonSecrets {
    /// Neighbours in both directions: alphabet, numbers with their end joined
    /// to their beginning, odd and even ones, rows and columns of the keyboard
    /// and of the keypad.
    static let tracks: [[Unicode.Scalar]] = [
        "abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "024682468", "135791357913579",
        "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "azertyuiop",
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9olp", "qazwsxedcrfvtgbyhnujmikolp",
        "1qazxsw23edcvfr45tgbnhy67ujm", "qazxswedcvfrtgbnhyujm",
        "1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0", "1a2s3d4f5g6h7j8k9l",
        "qawsedrftgyhujikolp", "123qweasdzxc", "1234qwerasdfzxcv", "qwe123asd456zxc789", "qwe123",
        "asd123", "zxc123", "abc123def456", "a1b2c3d4e5f6g7h8", "1a2b3c4d5e6f", "qwasqwaszx",
        "1qa2ws3ed4rf5tg6yh7uj8ik",
        "12qw34er56ty78ui90op", "a1s2d3f4g5h6j7k8l9", "z1x2c3v4b5n6m7", "zaqwsxcderfvbgtyhn",
        "123698741236", "147896321478", "147258369", "741852963", "369258147", "963852741",
        "159753", "2580", "014702580369", "102030405060708090",
    ].flatMap { track in
        let places = Array(track.unicodeScalars)
        return [places, places.reversed()]
    }

    /// Years of somebody's life.
    static let years: [String] = (1940...2039).map(String.init)

    /// The most common numbers of six digits: first as lists of leaked
    /// passwords have them, then what Indonesia adds (17 August 1945, Youth
    /// Pledge, beginnings of mobile numbers, dialling codes).
    static let pins: [String] = """
        123456 111111 123123 696969 666666 123321 654321 000000 112233 131313 159753 123654 159357
        789456 102030 315475 007007 111222 147258 010203 147852 420420 123789 852456 159951 134679
        124578 135790 142536 741852 456123 666999 246810 753951 314159 321654 141627 951753 911911
        112358 555666 121314 456852 123098 258456 102938 123987 445566 987456 456654 753159 223344
        906090 789654 666777 123457 132435 963852 000007 362436 128500 789123 321123 100000 150781
        222333 321456 332211 420247 162534 456321 000001 789987 135246 122333 200000 778899 555777
        112211 192837 777888 333666 336699 123451 784512 235689 787898 147369 794613 654123 111333
        000111 369963 123455 120676 147963 159632 655321 123465 998877 147741 258852 225588 369258
        369852 123000 153624 333777 111000 987123 172839 420000 635241 987321 196969 100500 415263
        224466 142857 999666 258369 132456 357159 145236 741963 258963 333444 147896 123567 357951
        121212 222222 333333 444444 555555 777777 888888 999999 101010 202020 252525 232323 151515
        171717 181818 191919 212121 987654 456789 345678 234567 012345 456456 789789 321321 271828
        170845 170817 081745 281028 280928 081234 081212 081111 062061 628123 131415 141516 151617
        171819 202122 202324 202425 202526
        """.split(whereSeparator: \.isWhitespace).map(String.init)
}
