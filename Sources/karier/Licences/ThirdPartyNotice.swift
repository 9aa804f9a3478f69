/// What a part of the program that others have written wants to be told of it.
struct ThirdPartyNotice {
    /// As `Package.swift` or its makers call it.
    let name: String
    /// Where it comes from.
    let place: String
    /// In the words of its makers.
    let text: String

    private static let rule = String(repeating: "=", count: 78)

    /// All notices, and at the end the licence that several of them name.
    static func text(_ introduction: String) -> String {
        let notices = (packages + systems).map { notice in
            "\(rule)\n\(notice.name)\n\(notice.place)\n\n\(notice.text)\n"
        }
        return ([introduction + "\n"] + notices + [rule, ApacheLicence.text])
            .joined(separator: "\n")
    }
}
