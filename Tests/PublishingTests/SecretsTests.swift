import Testing

@testable import Publishing

@Suite("Secrets")
struct SecretsTests {
    @Test(
        "a location with a password, a token or a key is found out",
        arguments: [
            "https://me:secret@example.org/x.git", "rsync://me:secret@example.org/module", "ftp://me:@example.org",
            "https://ghp_0123456789abcdefghijklmnopqrstuv@github.com/a/b", ":s3,secret_access_key=abc:bucket",
            ":sftp,host=a,user=b,pass=c:web", ":webdav,bearer_token=x:web", "https://a:b%40@c/d",
        ])
    func found(_ location: String) {
        #expect(Secrets.areIn(location))
        #expect(TargetSettings.objection(to: location, of: .rclone) != nil)
    }

    @Test(
        "plain locations are none",
        arguments: [
            "me@example.org:/srv/www", "https://github.com/a/b.git", "git@github.com:a/b.git", "ssh://git@host:22/a",
            "s3:bucket/folder", "/srv/www", "https://me@bitbucket.org/a/b", "host::module/path", "../public",
        ])
    func plain(_ location: String) {
        #expect(!Secrets.areIn(location))
        #expect(TargetSettings.objection(to: location, of: .rsync) == nil)
    }

    @Test("what would be taken for an option, or act on a terminal, is refused")
    func options() {
        #expect(TargetSettings.objection(to: "-oProxyCommand=x:/", of: .rsync) != nil)
        #expect(TargetSettings.objection(to: "a\u{1B}b", of: .folder) != nil)
    }

    @Test("passwords are masked in whatever a program says")
    func masked() {
        let said = "fatal: unable to access 'https://me:hunter2@example.org/a.git/': and https://ghp_abc@github.com too"
        let shown = Secrets.masked(said)
        #expect(shown == "fatal: unable to access 'https://…@example.org/a.git/': and https://…@github.com too")
        #expect(Secrets.masked("rsync://me:pw@host/m") == "rsync://me:…@host/m")
        #expect(Secrets.masked("ssh://git@host/a and a@b:/c") == "ssh://git@host/a and a@b:/c")
        #expect(Secrets.masked("https://me:p@ss@host/x") == "https://…@host/x")
    }
}
