namespace OnPut.Objects;

/// <summary>The user metadata that every object written by a function carries, so that no function reacts to it.</summary>
public static class DerivedMark
{
    /// <summary>Names the function that wrote the object.</summary>
    public const string Function = "onput-derived";

    /// <summary>The ETag of what it was made from.</summary>
    public const string SourceETag = "onput-source-etag";
}
