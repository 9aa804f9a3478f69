import ArgumentParser
import CareerDomain
import CareerStore
import CareerViewModels

extension CommandSession {
    private func secret(of account: String) throws(ExitCode) -> String {
        guard let passphraseFile else { return try askedSecret(of: account) }
        do throws(SecretFile.Fault) {
            return try SecretFile.read(passphraseFile)
        } catch {
            throw fail(
                wording.passphraseFileRefused(.init(error), path: passphraseFile), .noPermission,
                "passphrase_file")
        }
    }

    private func askedSecret(of account: String) throws(ExitCode) -> String {
        let answer = SecretPrompt.ask(wording.secretQuestion(account)) { signals.raised != nil }
        switch answer {
        case .typed(let secret): return secret
        case .nothing: throw fail(wording.secretMissing, .noPermission, "no_secret")
        case .interrupted: throw fail(wording.secretStopped, interruption, "stopped")
        case .hungUp: throw fail(wording.secretStopped, .hungUp, "stopped")
        }
    }

    /// Signs in the account named by `--account`, whose secret is asked for at
    /// the terminal or read from a pipe. Without one, the owner of the file
    /// acts.
    ///
    /// - Throws: the exit code when it is refused.
    func signIn(_ database: CareerDatabase) throws(ExitCode) {
        // While nobody has an account, the owner sets everything up.
        guard let name = accountName, (try? database.isSettingUp()) != true else { return }
        database.stand(as: ActingTerminal.visitor())
        let secret = try secret(of: name)
        let answer: SignInAnswer
        do throws(KeepingError) {
            answer = try database.signIn(name: name, secret: secret)
        } catch {
            throw fail(error)
        }
        switch answer {
        case .signedIn: return
        case .mustChooseSecret:
            throw fail(wording.chooseSecretFirst, .noPermission, "choose_secret")
        case .refused(let refusal):
            throw fail(wording.signInRefusal(refusal, at: .now), .noPermission, refusal.name)
        }
    }
}

extension SignInRefusal {
    var name: String {
        switch self {
        case .wrong: "sign_in_wrong"
        case .braked: "sign_in_braked"
        case .blocked: "account_blocked"
        }
    }
}

extension PassphraseFileFault {
    init(_ fault: SecretFile.Fault) {
        self =
            switch fault {
            case .notReadable: .notReadable
            case .notAFile: .notAFile
            case .openToOthers: .openToOthers
            }
    }
}
