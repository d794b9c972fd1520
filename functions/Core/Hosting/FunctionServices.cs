using Amazon.S3;

namespace OnPut.Hosting;

/// <summary>What a function may be built on.</summary>
/// <param name="Function">Its name.</param>
/// <param name="Options">What every function knows.</param>
/// <param name="S3">Where all objects are.</param>
/// <param name="Time">The clock.</param>
public sealed record FunctionServices(string Function, FunctionOptions Options, IAmazonS3 S3, TimeProvider Time);
