using Amazon.S3;

namespace OnPut.Hosting;

/// <summary>What a derivation may be built on.</summary>
public sealed record FunctionServices(FunctionOptions Options, IAmazonS3 S3, TimeProvider Time);
