namespace OnPut.Local.S3.Store;

/// <summary>A tag of an object. Tags are equal only character for character.</summary>
public sealed record Tag(string Key, string Value);
