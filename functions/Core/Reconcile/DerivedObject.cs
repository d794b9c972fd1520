namespace OnPut.Reconcile;

/// <summary>One object to be written into a <see cref="DerivedPlace"/>.</summary>
/// <param name="Name">Without a slash.</param>
/// <param name="Content">The bytes; for equal sources and options, equal bytes.</param>
/// <param name="ContentType">The media type it is served with.</param>
/// <param name="CacheControl">How long it may be cached.</param>
public sealed record DerivedObject(string Name, ReadOnlyMemory<byte> Content, string ContentType, string CacheControl);
