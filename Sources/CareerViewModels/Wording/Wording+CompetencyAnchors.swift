import CareerDomain

/// What the levels of competency look like at work.
///
/// The nine general competencies follow the level definitions of PermenPANRB
/// 38/2017 in spirit; the sentences are paraphrased from memory, shortened to
/// what an assessor can observe, and are no quotation of the regulation.
extension Wording {
    /// Name of a level of mastery.
    public func competencyLevelName(_ level: CompetencyLevel) -> String {
        switch level.number {
        case 1: pick("Paham/dalam pengembangan", "Awareness/developing")
        case 2: pick("Dasar", "Basic")
        case 3: pick("Menengah", "Intermediate")
        case 4: pick("Mumpuni", "Advanced")
        default: pick("Ahli", "Expert")
        }
    }

    /// One or two sentences that say what somebody on the level does. Unknown
    /// and technical competencies get the general description of the level.
    public func anchor(_ competencyCode: String, _ level: CompetencyLevel) -> String {
        let anchors = Self.anchors[competencyCode] ?? Self.technicalAnchors
        let index = min(level.number, anchors.count) - 1
        guard anchors.indices.contains(index) else { return "" }
        return pick(anchors[index].indonesian, anchors[index].english)
    }

    private typealias Anchor = (indonesian: String, english: String)

    private static let anchors: [String: [Anchor]] = [
        "integritas": integrity, "kerja-sama": cooperation, "komunikasi": communication,
        "orientasi-hasil": resultOrientation, "pelayanan-publik": publicService,
        "pengembangan": development, "mengelola-perubahan": managingChange,
        "pengambilan-keputusan": decisionMaking, "perekat-bangsa": nationalUnity,
    ]

    private static let technicalAnchors: [Anchor] = [
        (
            "Mengenal istilah, aturan, dan langkah dasar; bekerja dengan bimbingan.",
            "Knows the terms, rules and basic steps; works under guidance."
        ),
        (
            "Mengerjakan tugas teknis yang lazim secara mandiri sesuai pedoman.",
            "Carries out usual technical tasks alone and by the guidelines."
        ),
        (
            "Menangani kasus yang tidak lazim, memeriksa mutu hasil, dan membimbing rekan.",
            "Handles unusual cases, checks the quality of results and guides colleagues."
        ),
        (
            "Menilai dan memperbaiki cara kerja, serta menjadi rujukan di instansinya.",
            "Evaluates and improves the way of working; is the reference in the institution."
        ),
        (
            "Mengembangkan konsep atau kebijakan baru dan diakui sebagai ahli di luar instansi.",
            "Develops new concepts or policy and is recognised as an expert beyond the institution."
        ),
    ]

    private static let integrity: [Anchor] = [
        (
            "Bertindak jujur dan sesuai nilai, norma, dan etika organisasi dalam tugas sendiri.",
            "Acts honestly and by the values, norms and ethics of the organisation in own work."
        ),
        (
            "Mengingatkan dan mengajak rekan bertindak sesuai nilai, norma, dan etika.",
            "Reminds colleagues of values, norms and ethics and brings them to act by them."
        ),
        (
            "Memastikan, menanamkan, dan menjaga standar etika di unit yang menjadi tanggung "
                + "jawabnya.",
            "Ensures, instils and guards ethical standards in the unit in own charge."
        ),
        (
            "Membangun suasana kerja yang berintegritas dan berani menindak penyimpangan.",
            "Builds a climate of integrity and dares to act on violations."
        ),
        (
            "Menjadi teladan penegakan integritas di tingkat nasional dan merumuskan sistemnya.",
            "Is a national role model for upholding integrity and designs the system for it."
        ),
    ]

    private static let cooperation: [Anchor] = [
        (
            "Berperan serta dalam kelompok kerja dan menuntaskan bagian tugasnya.",
            "Takes part in the working group and completes own share."
        ),
        (
            "Menumbuhkan semangat tim, berbagi informasi, dan menghargai masukan rekan.",
            "Fosters team spirit, shares information and values what colleagues contribute."
        ),
        (
            "Membuat tim bekerja efektif: membagi peran, menyatukan pandangan, mengatasi gesekan.",
            "Makes the team effective: divides roles, reconciles views, settles friction."
        ),
        (
            "Membangun komitmen dan sinergi antarunit untuk sasaran bersama.",
            "Builds commitment and synergy across units for shared goals."
        ),
        (
            "Menciptakan kerja sama lintas instansi yang memperkuat hasil pembangunan nasional.",
            "Creates cooperation between institutions that strengthens national results."
        ),
    ]

    private static let communication: [Anchor] = [
        (
            "Menyampaikan informasi dengan jelas dan menyimak sampai paham.",
            "Conveys information clearly and listens until it is understood."
        ),
        (
            "Menjelaskan gagasan secara aktif, lisan dan tertulis, serta memastikan dipahami.",
            "Actively explains ideas, spoken and written, and makes sure they are understood."
        ),
        (
            "Berkomunikasi asertif dan menyesuaikan cara dengan pendengar untuk hal yang rumit.",
            "Communicates assertively and adapts to the audience in complex matters."
        ),
        (
            "Mengelola pesan organisasi kepada beragam pihak dan meredakan perbedaan pendapat.",
            "Manages the organisation's messages to many parties and eases disagreement."
        ),
        (
            "Menggagas komunikasi strategis yang membangun dukungan publik dan pemangku "
                + "kepentingan nasional.",
            "Initiates strategic communication that wins support of the public and of "
                + "national stakeholders."
        ),
    ]

    private static let resultOrientation: [Anchor] = [
        (
            "Bertanggung jawab memenuhi standar kerja dan tenggat yang ditetapkan.",
            "Takes responsibility for meeting set standards and deadlines."
        ),
        (
            "Berupaya meningkatkan hasil pribadi dan mencari cara kerja yang lebih baik.",
            "Strives to raise own results and looks for better ways of working."
        ),
        (
            "Menetapkan target unit, memantau kemajuan, dan bertindak ketika hasil menyimpang.",
            "Sets targets for the unit, follows progress and acts when results stray."
        ),
        (
            "Mendorong unit melampaui target dengan sumber daya yang tepat guna.",
            "Drives units beyond their targets with well-used resources."
        ),
        (
            "Meningkatkan mutu capaian organisasi secara berkelanjutan dan berdampak nasional.",
            "Raises the quality of the organisation's results lastingly, with national effect."
        ),
    ]

    private static let publicService: [Anchor] = [
        (
            "Melayani sesuai prosedur, sopan, dan tanpa membedakan.",
            "Serves by the procedure, politely and without distinction."
        ),
        (
            "Menangkap kebutuhan pemohon dan menuntaskan keluhan dalam wewenangnya.",
            "Grasps what applicants need and settles complaints within own powers."
        ),
        (
            "Menjaga mutu layanan unit, memanfaatkan masukan, dan memperbaiki hambatannya.",
            "Keeps up the unit's service quality, uses feedback and removes obstacles."
        ),
        (
            "Mengevaluasi dan membenahi sistem layanan agar adil, terbuka, dan mudah dijangkau.",
            "Evaluates and mends service systems so that they are fair, open and accessible."
        ),
        (
            "Merumuskan kebijakan layanan yang menjawab kepentingan publik jangka panjang.",
            "Shapes service policy that answers the public's long-term interest."
        ),
    ]

    private static let development: [Anchor] = [
        (
            "Mengenali kekuatan dan kekurangan diri serta mau belajar.",
            "Recognises own strengths and weaknesses and is willing to learn."
        ),
        (
            "Mencari kesempatan belajar, menerapkannya, dan membagikan ilmunya.",
            "Seeks chances to learn, applies them and shares the knowledge."
        ),
        (
            "Memberi umpan balik dan bimbingan agar bawahan atau rekan berkembang.",
            "Gives feedback and coaching so that staff or colleagues grow."
        ),
        (
            "Menyusun program pengembangan orang sesuai kebutuhan organisasi.",
            "Draws up programmes to develop people by the organisation's needs."
        ),
        (
            "Membangun budaya belajar dan sistem pengembangan yang menyiapkan penerus.",
            "Builds a culture of learning and a system that prepares successors."
        ),
    ]

    private static let managingChange: [Anchor] = [
        (
            "Menerima perubahan dan mengikuti cara kerja baru.",
            "Accepts change and follows new ways of working."
        ),
        (
            "Menyesuaikan diri secara aktif dan membantu rekan menyesuaikan diri.",
            "Adapts actively and helps colleagues to adapt."
        ),
        (
            "Membantu unit menjalani perubahan: menjelaskan alasan dan mengatasi keberatan.",
            "Leads the unit through change: explains the reasons and overcomes objections."
        ),
        (
            "Memimpin perubahan pada organisasi dan mengendalikan risikonya.",
            "Leads change in the organisation and controls its risks."
        ),
        (
            "Menggagas perubahan berskala luas yang mengantisipasi tantangan ke depan.",
            "Initiates wide-ranging change that anticipates coming challenges."
        ),
    ]

    private static let decisionMaking: [Anchor] = [
        (
            "Mengumpulkan fakta dan bertindak atas masalah rutin sesuai aturan.",
            "Gathers facts and acts on routine problems by the rules."
        ),
        (
            "Menganalisis masalah dan memilih penyelesaian dengan pertimbangan yang jelas.",
            "Analyses problems and chooses a solution on clear grounds."
        ),
        (
            "Membandingkan pilihan, memperhitungkan risiko, dan memutuskan tepat waktu.",
            "Compares options, weighs risks and decides in time."
        ),
        (
            "Memutuskan masalah rumit yang berdampak lintas unit dan menanggung akibatnya.",
            "Decides complex matters that affect several units and answers for the outcome."
        ),
        (
            "Mengambil keputusan strategis berdampak nasional dalam keadaan tidak pasti.",
            "Takes strategic decisions of national effect under uncertainty."
        ),
    ]

    private static let nationalUnity: [Anchor] = [
        (
            "Menghormati perbedaan suku, agama, budaya, dan pendapat di tempat kerja.",
            "Respects differences of ethnicity, religion, culture and opinion at work."
        ),
        (
            "Mengembangkan sikap saling menghargai dan mencegah prasangka di antara rekan.",
            "Develops mutual respect and prevents prejudice among colleagues."
        ),
        (
            "Memanfaatkan keberagaman untuk hasil kerja dan menengahi gesekan sosial.",
            "Uses diversity for better results and mediates social friction."
        ),
        (
            "Mendayagunakan perbedaan secara membangun dalam program dan layanan.",
            "Makes constructive use of differences in programmes and services."
        ),
        (
            "Merumuskan kebijakan yang menguatkan persatuan dan kerukunan bangsa.",
            "Shapes policy that strengthens the unity and harmony of the nation."
        ),
    ]
}
