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

    init() {}

    /// Reads what `bytes` wrote; `nil` where it is damaged or of another version.
    init?(parsing bytes: [UInt8]) {
        guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)[...]
        guard let header = lines.popFirst(), lines.popLast()?.isEmpty == true,
            lines.popLast()?.elementsEqual("end".utf8) == true
        else { return nil }
        let isEarlier = header.elementsEqual(Self.earlierHeader.utf8)
        guard isEarlier || header.elementsEqual(Self.header.utf8) else { return nil }
        digests.reserveCapacity(lines.count)
        for line in lines {
            guard let space = line.firstIndex(of: 0x20), let digest = Self.number(line[..<space]) else { return nil }
            let path = String(decoding: line[(space + 1)...], as: UTF8.self)
            guard isInside(path) else { return nil }
            // 0 is nobody's digest in practice, so that such a file counts as one that somebody changed since.
            digests[path] = isEarlier ? 0 : digest
        }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> UInt64? {
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

    /// A line a file, by path; the last line says that nothing is cut off.
    var bytes: [UInt8] {
        var bytes = Array((Self.header + "\n").utf8)
        bytes.reserveCapacity(digests.count * 80)
        for path in digests.keys.sorted(by: precedesInBytes) {
            bytes += String(digests[path] ?? 0, radix: 16).utf8
            bytes.append(0x20)
            bytes += path.utf8
            bytes.append(0x0A)
        }
        return bytes + Array("end\n".utf8)
    }

    /// A path that can't lead out of the folder: a damaged manifest must not remove a stranger's file.
    private func isInside(_ path: String) -> Bool {
        let bytes = path.utf8
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
