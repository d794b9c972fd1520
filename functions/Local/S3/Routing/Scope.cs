namespace OnPut.Local.S3.Routing;

/// <summary>What a request's path names.</summary>
internal enum Scope
{
    Service,
    Bucket,
    Object,
}
