import TypedResponses

func download(_ file: FileSource) -> Representation<FileSource> {
  Representation(file, contentType: "video/mp4")
}
