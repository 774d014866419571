import TypedResponses

/// An OpenAPI document of version 3.0, 3.1 or 3.2, whoever wrote it, against which exchanges are held.
///
/// ```swift
/// let contract = try OpenAPIContract(reading: octets)
/// for finding in contract.findings(in: exchange) { print(finding) }
/// ```
///
/// It has to be JSON; a YAML file is converted first. An exchange is found to be right when the document declares the
/// operation, the status, the media type, each required field, and the content is valid against its schema. What the
/// document does not mention, such as further fields, is allowed.
///
/// [OpenAPI 3.2.0](https://spec.openapis.org/oas/v3.2.0.html)
public struct OpenAPIContract: Sendable {
  /// The version of OpenAPI that the document names, such as `3.1.1`.
  public let version: String
  /// The operations, in the order of the document.
  let operations: [OpenAPIOperation]
  let routes: OpenAPIRoutes
  let root: SchemaPlace
  let index: SchemaIndex
  /// The dialect that schemas are written in, when it is one that is not judged.
  let foreignDialect: String?

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - octets: The document as JSON.
  ///   - others: The documents that it refers to, by their addresses as seen from it, such as `schemas/user.json`.
  ///   - basePath: The path under which the paths are served, such as `/v1`, when it is not that of `servers`: `""` for
  ///     an application that is tested without what stands before it.
  /// - Throws: ``OpenAPIContractError`` when it is no such document: it says why, and how to convert YAML.
  public init(
    reading octets: [UInt8], beside others: [String: [UInt8]] = [:], basePath: String? = nil
  ) throws(OpenAPIContractError) {
    let value = try OpenAPIContract.value(of: octets)
    guard let version = value.member("openapi")?.text else {
      throw OpenAPIContractError(
        value.member("swagger") == nil
          ? "It is no OpenAPI document: it has no member 'openapi'."
          : "It is of Swagger 2.0. Convert it to OpenAPI 3 first: 'npx swagger2openapi FILE'.")
    }
    let dialect: SchemaDialect
    switch version.split(separator: ".").prefix(2).joined(separator: ".") {
    case "3.0": dialect = .openAPI30
    case "3.1", "3.2": dialect = .draft2020
    default: throw OpenAPIContractError("OpenAPI \(excerpt(version.utf8)) is none of the versions 3.0, 3.1 and 3.2.")
    }
    let base = value.member("$self")?.text.map { URIResolution.split($0).address } ?? ""
    let root = SchemaPlace(value: value, base: base, location: "#")
    var index = SchemaIndex(dialect: dialect)
    index.add(document: root)
    for (name, octets) in others.sorted(by: { $0.key < $1.key }) {
      let place = SchemaPlace(
        value: try OpenAPIContract.value(of: octets), base: URIResolution.resolve(name, against: base),
        location: "\(name)#")
      index.add(document: place)
      index.add(schema: place)
    }
    self.version = version
    self.root = root
    self.index = index
    let named = value.member("jsonSchemaDialect")?.text
    foreignDialect = named.flatMap { SchemaRun.isKnown($0) ? nil : $0 }
    operations = OpenAPIOperation.all(in: root, index, basePath: basePath)
    routes = OpenAPIRoutes(operations)
  }

  private static func value(of octets: [UInt8]) throws(OpenAPIContractError) -> JSONValue {
    let content = octets.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(octets.dropFirst(3)) : octets
    do throws(JSONSyntaxError) {
      return try JSONValue(parsing: content)
    } catch {
      let first = content.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
      if first == UInt8(ascii: "{") { throw OpenAPIContractError("It is not JSON: \(error)") }
      throw OpenAPIContractError(
        """
        It is not JSON. Convert YAML first: 'yq -o json FILE > openapi.json', or \
        python3 -c 'import json,sys,yaml; print(json.dumps(yaml.safe_load(sys.stdin), default=str))' < FILE
        """)
    }
  }
}

extension OpenAPIContract: CustomStringConvertible {
  public var description: String {
    "OpenAPI \(version) (\(operations.count == 1 ? "1 operation" : "\(operations.count) operations"))"
  }
}
