#if Hummingbird
  import Logging
  import TypedResponses

  /// The pipeline of the middleware around the current route: set around each request, so that nothing is global.
  ///
  /// It is a reference because that is handed to every request.
  final class CurrentPipeline: Sendable {
    @TaskLocal static var value = CurrentPipeline(ResponsePipeline())

    let pipeline: ResponsePipeline

    init(_ pipeline: ResponsePipeline) {
      self.pipeline = pipeline
    }

    /// The pipeline, which writes to this log too.
    func logging(to logger: Logger) -> ResponsePipeline {
      var pipeline = pipeline
      pipeline.observe { $0.log(to: logger) }
      return pipeline
    }
  }
#endif
