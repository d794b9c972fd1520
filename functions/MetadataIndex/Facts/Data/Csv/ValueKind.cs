namespace OnPut.MetadataIndex.Facts.Data.Csv;

/// <summary>What a value in a text looks like.</summary>
internal enum ValueKind
{
    /// <summary>Nothing, or a word that stands for nothing.</summary>
    Missing,
    Integer,
    Number,
    Boolean,
    Date,
    Timestamp,
    Text,
}
