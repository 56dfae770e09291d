import Bytes
import FileSystem

/// The files that were written into an output folder, with a digest of what was written.
///
/// It stands in the folder itself, so that the folder says whose files are whose wherever it is moved, and it holds
/// nothing that depends on the day or the machine.
struct OutputManifest: Equatable, Sendable {
    static let name = ".briefing-manifest"
    private static let header = "briefing manifest 2"
    /// Of a build whose digests were others: it tells whose the files are, and no more.
    private static let earlierHeader = "briefing manifest 1"

    /// Digests by path from the output folder.
    var digests: [String: UInt64] = [:]
    /// The paths in the order of their bytes, where an earlier manifest had the same.
    private var order: [String] = []

    /// - Parameter old: the one before it, which mostly has the same files.
    init(after old: OutputManifest? = nil) { order = old?.order ?? [] }

    static func == (one: OutputManifest, other: OutputManifest) -> Bool { one.digests == other.digests }

    /// Reads what `bytes` wrote; `nil` where it is damaged or of another version.
    init?(parsing bytes: [UInt8]) {
        guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
        let isWhole = bytes.withUnsafeBufferPointer { parse($0) }
        if !isWhole { return nil }
    }

    private mutating func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var rest = bytes[...]
        func nextLine() -> Slice<UnsafeBufferPointer<UInt8>>? {
            guard let end = rest.firstIndex(of: 0x0A) else { return nil }
            defer { rest = rest[(end + 1)...] }
            return rest[..<end]
        }
        guard let header = nextLine() else { return false }
        let isEarlier = header.elementsEqual(Self.earlierHeader.utf8)
        guard isEarlier || header.elementsEqual(Self.header.utf8) else { return false }
        // A line has some 60 bytes.
        digests.reserveCapacity(bytes.count / 60)
        order.reserveCapacity(bytes.count / 60)
        while let line = nextLine() {
            if line.elementsEqual("end".utf8) { return rest.isEmpty }
            guard let space = line.firstIndex(of: 0x20), let digest = Self.number(line[..<space]) else { return false }
            let path = line[(space + 1)...]
            guard isInside(path) else { return false }
            let text = String(decoding: UnsafeBufferPointer(rebasing: path), as: UTF8.self)
            // 0 is nobody's digest in practice, so that such a file counts as one that somebody changed since.
            digests[text] = isEarlier ? 0 : digest
            order.append(text)
        }
        return false
    }

    private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64? {
        guard (1...16).contains(digits.count) else { return nil }
        var value: UInt64 = 0
        for digit in digits {
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt64(digit - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt64(digit - UInt8(ascii: "a") + 10)
            default: return nil
            }
        }
        return value
    }

    /// Whether there are files below a folder.
    func hasFiles(in folder: String) -> Bool { digests.keys.contains { $0.hasPrefix(folder + "/") } }

    /// A line a file, by path; the last line says that nothing is cut off.
    var bytes: [UInt8] {
        var output = ByteOutput(expecting: digests.count * 80)
        output.append(Self.header + "\n")
        for path in paths {
            output.append(String(digests[path] ?? 0, radix: 16))
            output.append(0x20)
            output.append(path)
            output.append(0x0A)
        }
        output.append("end\n" as StaticString)
        return output.bytes()
    }

    /// The bytes of a manifest with other digests of some of its files; `nil` where one of them is not in it.
    /// - Parameter digests: each path once.
    static func bytes(_ bytes: [UInt8], saying digests: [(path: String, digest: UInt64)]) -> [UInt8]? {
        // In the order of the lines, so that one walk finds them all.
        var rest = digests.sorted { precedesInBytes($0.path, $1.path) }[...]
        var output = ByteOutput(expecting: bytes.count + rest.count * 16)
        bytes.withUnsafeBufferPointer { bytes in
            var copied = 0
            // Behind the header.
            var start = (bytes.firstIndex(of: 0x0A) ?? -1) + 1
            while let (path, digest) = rest.first, let end = bytes[start...].firstIndex(of: 0x0A) {
                // The path begins behind the first space of the line.
                let space = end - path.utf8.count - 1
                if space > start, bytes[space] == 0x20, bytes[(space + 1)..<end].elementsEqual(path.utf8),
                    !bytes[start..<space].contains(0x20)
                {
                    output.append(UnsafeBufferPointer(rebasing: bytes[copied..<start]))
                    output.append(String(digest, radix: 16))
                    copied = space
                    rest.removeFirst()
                }
                start = end + 1
            }
            output.append(UnsafeBufferPointer(rebasing: bytes[copied...]))
        }
        return rest.isEmpty ? output.bytes() : nil
    }

    /// Sorted by their bytes.
    private var paths: [String] {
        let isSame =
            order.count == digests.count && order.allSatisfy { digests[$0] != nil }
            && zip(order, order.dropFirst()).allSatisfy(precedesInBytes)
        return isSame ? order : digests.keys.sorted(by: precedesInBytes)
    }

    /// A path that can't lead out of the folder: a damaged manifest must not remove a stranger's file.
    private func isInside(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let first = bytes.first, first != UInt8(ascii: "/") else { return false }
        var part = 0
        // Whether the part of the path that is being read has nothing but full stops.
        var isDots = true
        for byte in bytes {
            if byte == UInt8(ascii: "/") {
                if isDots, part == 2 { return false }
                (part, isDots) = (0, true)
            } else {
                part += 1
                isDots = isDots && byte == UInt8(ascii: ".")
            }
        }
        return !(isDots && part == 2)
    }
}
