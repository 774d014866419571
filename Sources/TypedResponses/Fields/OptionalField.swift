/// A field that an application may add to any response, since no status, content or connection decides it.
public protocol OptionalField: FieldType {}
