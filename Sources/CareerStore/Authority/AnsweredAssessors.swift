import CareerDomain

/// Who assesses whom, remembered as long as nothing has changed that it follows from: a draft is
/// read with every field that is stored.
final class AnsweredAssessors {
    private struct Key: Hashable {
        var person: PersonID
        var quarter: Quarter
    }

    private var state: (day: CalendarDate, mark: Int64)?
    private var answers: [Key: Authority.Answer] = [:]
    /// Some pages of the list.
    private static let most = 256

    /// - Parameter mark: `access_mark`, which changes with all that the answers rest on.
    func answer(
        for person: PersonID, in quarter: Quarter, on day: CalendarDate, at mark: Int64,
        _ ask: () throws -> Authority.Answer
    ) rethrows -> Authority.Answer {
        if let state, state == (day, mark), answers.count < Self.most {
            if let known = answers[Key(person: person, quarter: quarter)] { return known }
        } else {
            answers = [:]
            state = (day, mark)
        }
        let answer = try ask()
        answers[Key(person: person, quarter: quarter)] = answer
        return answer
    }
}
