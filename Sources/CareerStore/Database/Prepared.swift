import GRDB
import GRDBSQLite

/// A value that goes into a statement's placeholder.
protocol Bindable {
    func bind(to handle: OpaquePointer, at index: Int32)
}

extension Int64: Bindable {
    func bind(to handle: OpaquePointer, at index: Int32) {
        sqlite3_bind_int64(handle, index, self)
    }
}

extension Int: Bindable {
    func bind(to handle: OpaquePointer, at index: Int32) {
        sqlite3_bind_int64(handle, index, Int64(self))
    }
}

extension String: Bindable {
    func bind(to handle: OpaquePointer, at index: Int32) {
        // SQLite copies the bytes at once (`SQLITE_TRANSIENT`).
        let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        var text = self
        text.withUTF8 { bytes in
            let start = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
            if let start {
                sqlite3_bind_text(handle, index, start, Int32(bytes.count), transient)
            } else {
                sqlite3_bind_text(handle, index, "", 0, transient)
            }
        }
    }
}

/// Bytes that go into a statement's placeholder.
struct Blob: Bindable {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func bind(to handle: OpaquePointer, at index: Int32) {
        let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        if bytes.isEmpty {
            sqlite3_bind_zeroblob(handle, index, 0)
        } else {
            sqlite3_bind_blob(handle, index, bytes, Int32(bytes.count), transient)
        }
    }
}

extension Optional: Bindable where Wrapped: Bindable {
    func bind(to handle: OpaquePointer, at index: Int32) {
        switch self {
        case .some(let value): value.bind(to: handle, at: index)
        case .none: sqlite3_bind_null(handle, index)
        }
    }
}

/// The row a statement stands on; valid only while it stands there.
struct ResultRow {
    let handle: OpaquePointer

    func int64(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

    func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

    func isNull(_ column: Int32) -> Bool {
        sqlite3_column_type(handle, column) == SQLITE_NULL
    }

    func optionalInt(_ column: Int32) -> Int? { isNull(column) ? nil : int(column) }

    func optionalInt64(_ column: Int32) -> Int64? { isNull(column) ? nil : int64(column) }

    func blob(_ column: Int32) -> [UInt8] {
        guard let start = sqlite3_column_blob(handle, column) else { return [] }
        let count = Int(sqlite3_column_bytes(handle, column))
        return Array(UnsafeRawBufferPointer(start: start, count: count))
    }

    func text(_ column: Int32) -> String {
        guard let bytes = sqlite3_column_text(handle, column) else { return "" }
        let count = Int(sqlite3_column_bytes(handle, column))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }
}

/// Statements driven without intermediate values: a page of the list or a
/// record of a bulk load is a few dozen of them, and the boxing of arguments
/// and rows would cost more than SQLite itself.
extension Database {
    /// Runs a statement to its end.
    func run<each Value: Bindable>(_ sql: String, _ values: repeat each Value) throws {
        let handle = try begin(sql, repeat each values)
        defer { sqlite3_reset(handle) }
        while try step(handle) {}
    }

    /// Calls `body` with every row; `body` must not run the same statement.
    func each<each Value: Bindable>(
        _ sql: String, _ values: repeat each Value, do body: (ResultRow) throws -> Void
    ) throws {
        let handle = try begin(sql, repeat each values)
        defer { sqlite3_reset(handle) }
        while try step(handle) { try body(ResultRow(handle: handle)) }
    }

    /// What `read` makes of the first row, nil without a row.
    func first<each Value: Bindable, Result>(
        _ sql: String, _ values: repeat each Value, read: (ResultRow) throws -> Result
    ) throws -> Result? {
        let handle = try begin(sql, repeat each values)
        defer { sqlite3_reset(handle) }
        return try step(handle) ? read(ResultRow(handle: handle)) : nil
    }

    /// The first column of the first row; nil without a row or when null.
    func number<each Value: Bindable>(
        _ sql: String, _ values: repeat each Value
    ) throws -> Int64? {
        let handle = try begin(sql, repeat each values)
        defer { sqlite3_reset(handle) }
        return try step(handle) ? ResultRow(handle: handle).optionalInt64(0) : nil
    }

    /// Runs a statement whose placeholders are not known until run time.
    func each(
        _ sql: String, binding values: [any Bindable], do body: (ResultRow) throws -> Void
    ) throws {
        let handle = try cachedStatement(sql: sql).sqliteStatement
        defer { sqlite3_reset(handle) }
        for (index, value) in values.enumerated() {
            value.bind(to: handle, at: Int32(index + 1))
        }
        while try step(handle) { try body(ResultRow(handle: handle)) }
    }

    private func begin<each Value: Bindable>(
        _ sql: String, _ values: repeat each Value
    ) throws -> OpaquePointer {
        let handle = try cachedStatement(sql: sql).sqliteStatement
        var index: Int32 = 0
        repeat bindNext(each values, to: handle, at: &index)
        return handle
    }

    private func bindNext(_ value: some Bindable, to handle: OpaquePointer, at index: inout Int32) {
        index += 1
        value.bind(to: handle, at: index)
    }

    private func step(_ handle: OpaquePointer) throws -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default:
            let code = sqlite3_extended_errcode(sqliteConnection)
            let message = sqlite3_errmsg(sqliteConnection).map { String(cString: $0) }
            throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
        }
    }
}
