#if NIO
  import StreamProof
  import Testing
  import TypedResponses
  import TypedResponsesNIO

  @Suite struct NIOUploadMemoryTests {
    @Test("An upload is written to its file as it comes, and memory stays as it is")
    func upload() async throws {
      let proof = UploadProof()
      let path = proof.path
      let responder = NIOResponder(deadlines: .none) { request in
        OK(try await request.received.save(to: path, accept: [.octetStream], upTo: proof.count))
      }
      try await withServer(responder) { port in
        let (code, text, growth) = try await proof.run(port: port)
        #expect(code == 200)
        #expect(text == "\(proof.count)")
        #expect(proof.lengthRemoving(path) == proof.count)
        print("NIO, upload of \(proof.count >> 20) MiB: grew by \(growth >> 10) KiB")
        if proof.isAlone { #expect(growth < 8 << 20) }
      }
    }
  }
#endif
