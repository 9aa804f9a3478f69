extension OutputFile {
    /// What an output may not be written over.
    public struct Spared: Sendable {
        private let database: String?
        private let input: String?

        /// - Parameters:
        ///   - database: spared with all that is kept beside it, whether it is
        ///     there yet or not.
        ///   - input: the file that is read meanwhile.
        public init(database: String? = nil, input: String? = nil) {
            self.database = database
            self.input = input
        }

        /// - Throws: `isDatabase` or `isInput`.
        func check(_ path: String) throws(ExportFailure) {
            let place = FilePlace(path)
            let database = database.map(CareerDatabase.files) ?? []
            if database.contains(where: { FilePlace($0).isSame(as: place) })
                || FilePlace.holdsDatabase(path)
            {
                throw .isDatabase
            }
            // A terminal or a pipe may be read and written at once.
            guard let input, FilePlace.isFile(input) else { return }
            if FilePlace(input).isSame(as: place) { throw .isInput }
        }
    }
}
