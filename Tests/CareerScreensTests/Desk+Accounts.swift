import CareerViewModels
import SampleDatabase

/// Two people at one desk: an HR admin and an employee.
extension Desk {
    /// Runs a command by its name, as in the palette.
    func command(_ name: String) {
        press(":")
        type(name)
        press("Enter")
    }

    /// The admin has read the employee's record; the employee signs in and sees
    /// his own.
    func readAndSignIn() {
        do {
            adminNumber = try sample.readAndSignIn()
            command("muat ulang")
            command("data saya")
        } catch {
            workspace.announce("\(error)", isProblem: true)
        }
    }

    func propose() {
        press("n")
        type("nama")
        press("Enter")
        for text in ["Budi Santoso", "Akta 12/2001", "Dukcapil", "nama di akta lengkap"] {
            type(text)
            press("Tab")
        }
        press("F2")
    }

    /// An admin sits at the desk, and another has requested a role for a third person.
    func signInToConfirm() {
        do {
            let office = try sample.approvalOffice()
            _ = try office.secondSession.request(
                .grant(try sample.adminGrant(to: office.third, decree: "800/12/2026")))
            office.secondSession.close()
            command("muat ulang")
            command("pengesahan")
        } catch {
            workspace.announce("\(error)", isProblem: true)
        }
    }

    func signInAdmin() {
        do {
            try sample.change(to: adminNumber)
            press("Esc")
            command("muat ulang")
        } catch {
            workspace.announce("\(error)", isProblem: true)
        }
    }
}
