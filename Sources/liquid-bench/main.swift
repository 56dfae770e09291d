import FileSystem
import Glibc
import JSON
import Liquid
import LiquidJSON

/// Milliseconds for each render and parse of templates in this folder, engine warm:
/// `liquid-bench NAME…` reads `NAME.liquid` and `NAME.json`. With `--renders N`, renders the first N times and says how
/// much memory that took; with `--parses N`, only parses N times.
func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

func best(seconds: Double = 2, _ action: () -> Void) -> Double {
    action()
    var fastest = Double.infinity
    let end = now() + seconds
    while now() < end {
        let start = now()
        action()
        fastest = min(fastest, now() - start)
    }
    return fastest * 1000
}

func residentKilobytes() -> Int {
    let fields =
        (try? Files.read("/proc/self/statm")).map { String(decoding: $0, as: UTF8.self).split(separator: " ") } ?? []
    return fields.count > 1 ? (Int(fields[1]) ?? 0) * 4 : 0
}

func milliseconds(_ value: Double) -> String {
    let whole = Int((value * 10_000).rounded())
    return "\(whole / 10_000)." + String(String(10_000 + whole % 10_000).dropFirst())
}

var names = Array(CommandLine.arguments.dropFirst())
var (renders, parses) = (0, 0)
if let option = names.first, names.count > 2, let count = Int(names[1]) {
    if option == "--parses" { parses = count } else { renders = count }
    names.removeFirst(2)
}
for name in names {
    guard let source = (try? Files.read(name + ".liquid")).map({ String(decoding: $0, as: UTF8.self) }),
        let json = try? Files.read(name + ".json"), let document = try? JSONValue(parsing: json),
        let data = LiquidDictionary(json: document)
    else {
        print("cannot read \(name).liquid and \(name).json")
        exit(2)
    }
    let environment = Environment(mode: .lenient, escapes: false)
    do {
        for _ in 0..<parses { _ = try Template(source: source, name: name, environment: environment) }
        if parses > 0 { continue }
        let template = try Template(source: source, name: name, environment: environment)
        var output: [UInt8] = []
        try template.render(variables: data, into: &output)
        let size = output.count
        if renders > 0 {
            let before = residentKilobytes()
            for _ in 0..<renders {
                output.removeAll(keepingCapacity: true)
                try template.render(variables: data, into: &output)
            }
            print("\(name): \(renders) renders, \(before) KB before, \(residentKilobytes()) KB after")
            continue
        }
        let render = best {
            output.removeAll(keepingCapacity: true)
            try? template.render(variables: data, into: &output)
        }
        let parse = best { _ = try? Template(source: source, name: name, environment: environment) }
        print("ours \(name) \(milliseconds(render)) \(milliseconds(parse)) \(size)")
    } catch {
        print("\(error)")
        exit(1)
    }
}
