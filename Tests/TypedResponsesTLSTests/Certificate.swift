import Foundation
import NIOSSL

/// A key and a certificate for `localhost`, made for one run of the tests by OpenSSL.
struct Certificate {
  /// What the server shows.
  let server: TLSConfiguration
  private let trusted: [NIOSSLCertificate]

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (key, certificate) = (folder.path + "/key.pem", folder.path + "/certificate.pem")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
      "-keyout", key, "-out", certificate, "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    trusted = try NIOSSLCertificate.fromPEMFile(certificate)
    server = .makeServerConfiguration(
      certificateChain: trusted.map { .certificate($0) },
      privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
  }

  /// A client that trusts the certificate and asks for one protocol.
  func client(_ protocolName: String) throws -> NIOSSLContext {
    var configuration = TLSConfiguration.makeClientConfiguration()
    configuration.trustRoots = .certificates(trusted)
    configuration.applicationProtocols = [protocolName]
    return try NIOSSLContext(configuration: configuration)
  }
}
