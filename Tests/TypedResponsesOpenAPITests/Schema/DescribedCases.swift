import Foundation
import TypedResponses

extension DescribedCase {
  static var plain: [Self] {
    [
      Self(String.self, #"{"type": "string"}"#),
      Self(Int.self, #"{"type": "integer", "format": "int64"}"#),
      Self(UInt8.self, #"{"type": "integer", "format": "uint8", "minimum": 0, "maximum": 255}"#),
      Self(Double?.self, #"{"type": ["number", "null"], "format": "double"}"#),
      Self(Date.self, #"{"type": "string", "format": "date-time"}"#),
      Self(Date.self, #"{"type": "number", "format": "double"}"#, options: .customDates),
      Self(Data.self, #"{"type": "string", "contentEncoding": "base64"}"#),
      Self(JSONValue.self, "{}"),
    ]
  }

  static var objects: [Self] {
    [
      Self(
        Account.self,
        #"""
        {"type": "object", "properties": {"id": {"type": "string", "format": "uuid"}, "name": {"type": "string"},
          "age": {"type": ["integer", "null"], "format": "int64"}, "page": {"type": "string", "format": "uri-reference"},
          "created": {"type": "string", "format": "date-time"}, "balance": {"type": "number"},
          "picture": {"type": ["string", "null"], "contentEncoding": "base64"}},
         "required": ["id", "name", "page", "created", "balance"]}
        """#),
      Self(
        Address.self,
        #"""
        {"type": "object", "properties": {"street-line": {"type": "string"}, "zip": {"type": "string"}},
         "required": ["street-line", "zip"]}
        """#),
      Self(
        SnakeCased.self,
        #"""
        {"type": "object", "properties": {"first_name": {"type": "string"}, "labels": {"type": "object",
          "additionalProperties": {"type": "integer", "format": "int64"}}}, "required": ["first_name", "labels"]}
        """#, options: .snakeCase),
      Self(
        Bird.self,
        #"""
        {"type": "object", "properties": {"wings": {"type": "integer", "format": "int64"}, "legs": {"type": "integer",
          "format": "int64"}}, "required": ["wings", "legs"]}
        """#),
      Self(
        Cat.self,
        #"""
        {"type": "object", "properties": {"lives": {"type": "integer", "format": "int64"}, "super": {"type": "object",
          "properties": {"legs": {"type": "integer", "format": "int64"}}, "required": ["legs"]}},
         "required": ["lives", "super"]}
        """#),
      Self(
        NestedByHand.self,
        #"""
        {"type": "object", "properties": {"data": {"type": "object", "properties": {"value": {"type": "boolean"}},
          "required": ["value"]}, "list": {"type": "array", "items": {"type": "string"}}}, "required": ["data", "list"]}
        """#),
      Self(
        Wrapped.self,
        #"""
        {"type": "object", "properties": {"name": {"type": "string"}, "count": {"type": "integer", "format": "int64"}},
         "required": ["name"]}
        """#),
      Self(Empty.self, #"{"type": "object"}"#),
    ]
  }

  static var composed: [Self] {
    [
      Self(
        [[Int]].self, #"{"type": "array", "items": {"type": "array", "items": {"type": "integer", "format": "int64"}}}"#
      ),
      Self([Bool?].self, #"{"type": "array", "items": {"type": ["boolean", "null"]}}"#),
      Self(Set<String>.self, #"{"type": "array", "items": {"type": "string"}}"#),
      Self(
        [String: [Float]].self,
        #"{"type": "object", "additionalProperties": {"type": "array", "items": {"type": "number", "format": "float"}}}"#
      ),
      Self(
        [Int: String].self,
        #"{"type": "object", "additionalProperties": {"type": "string"}, "propertyNames": {"pattern": "^[+-]?[0-9]+$"}}"#
      ),
      Self([Address].self, ##"{"type": "array", "items": {"$ref": "#/components/schemas/Address"}}"##),
      Self(
        [Side: Int].self,
        #"{"type": "object", "additionalProperties": {"type": "integer", "format": "int64"}, "propertyNames": {"enum": ["left", "right"]}}"#
      ),
      Self(
        Pages<Address>.self,
        #"""
        {"type": "object", "properties": {"elements": {"type": "array", "items": {"$ref": "#/components/schemas/Address"}},
          "next": {"type": ["string", "null"]}}, "required": ["elements"]}
        """#),
      Self(
        Tree.self,
        #"""
        {"type": "object", "properties": {"value": {"type": "integer", "format": "int64"}, "children": {"type": "array",
          "items": {"$ref": "#/components/schemas/Tree"}}}, "required": ["value", "children"]}
        """#),
      Self(
        Linked.self,
        #"""
        {"type": "object", "properties": {"next": {"anyOf": [{"$ref": "#/components/schemas/Linked"}, {"type": "null"}]}}}
        """#),
      Self(Coordinate.self, #"{"type": "array", "items": {"type": "number", "format": "double"}, "minItems": 2}"#),
    ]
  }

  static var choices: [Self] {
    [
      Self(Color.self, #"{"type": "string", "enum": ["red", "green"]}"#),
      Self(Side.self, #"{"type": "string", "enum": ["left", "right"]}"#),
      Self(Priority.self, #"{"type": "integer", "enum": [1, 5, 10]}"#),
      Self(
        Shape.self,
        #"""
        {"oneOf": [
          {"type": "object", "properties": {"circle": {"type": "object", "properties": {"radius": {"type": "number",
            "format": "double"}}, "required": ["radius"]}}, "required": ["circle"]},
          {"type": "object", "properties": {"square": {"type": "object", "properties": {"_0": {"type": "integer",
            "format": "int64"}}, "required": ["_0"]}}, "required": ["square"]},
          {"type": "object", "properties": {"empty": {"type": "object"}}, "required": ["empty"]}]}
        """#),
      Self(
        Payment.self,
        #"""
        {"oneOf": [
          {"type": "object", "properties": {"kind": {"const": "card"}, "number": {"type": "string"}},
           "required": ["kind", "number"]},
          {"type": "object", "properties": {"kind": {"const": "cash"}, "amount": {"type": "integer", "format": "int64"}},
           "required": ["kind", "amount"]}]}
        """#),
      Self(IntOrString.self, #"{"anyOf": [{"type": "integer", "format": "int64"}, {"type": "string"}]}"#),
      Self(
        Expression.self,
        #"""
        {"oneOf": [
          {"type": "object", "properties": {"number": {"type": "object", "properties": {"_0": {"type": "integer",
            "format": "int64"}}, "required": ["_0"]}}, "required": ["number"]},
          {"type": "object", "properties": {"sum": {"type": "object", "properties": {
            "_0": {"$ref": "#/components/schemas/Expression"}, "_1": {"$ref": "#/components/schemas/Expression"}},
            "required": ["_0", "_1"]}}, "required": ["sum"]}]}
        """#),
    ]
  }

  static var custom: [Self] {
    [
      Self(Permissions.self, #"{"type": "integer", "format": "int64"}"#),
      Self(EmailText.self, #"{"type": "string"}"#),
      Self(
        UserInput.self,
        #"""
        {"type": "object", "properties": {"name": {"type": "string"}, "age": {"type": "integer", "format": "int64"},
          "email": {"type": ["string", "null"]}, "addresses": {"type": "array",
          "items": {"$ref": "#/components/schemas/Address"}}}, "required": ["name", "age", "addresses"],
         "additionalProperties": false}
        """#),
      Self(
        UserPatch.self,
        #"""
        {"type": "object", "properties": {"name": {"type": "string"}, "email": {"type": ["string", "null"]}}}
        """#),
      Self(
        Defaulted.self,
        #"""
        {"type": "object", "properties": {"limit": {"type": ["integer", "null"], "format": "int64"}}}
        """#),
      Self(Anything.self, #"{"type": "object", "additionalProperties": {"type": "integer", "format": "int64"}}"#),
      Self(
        HoldsEmail.self,
        #"""
        {"type": "object", "properties": {"email": {"type": "string"}, "after": {"type": "boolean"}},
         "required": ["email", "after"]}
        """#),
    ]
  }
}

extension JSONOptions {
  static var snakeCase: Self {
    var options = Self.default
    options.keys = .snakeCase
    return options
  }

  static var customDates: Self {
    var options = Self.default
    options.dates = .custom { date, encoder in
      var container = encoder.singleValueContainer()
      try container.encode(date.timeIntervalSince1970)
    }
    return options
  }
}
