namespace OnPut.MetadataIndex.Facts.Data.Csv;

/// <summary>How the fields of a delimited text are told apart.</summary>
/// <param name="Quote">Null where quotation marks mean nothing.</param>
/// <param name="HasEscapes">True where a backslash keeps a quotation mark from ending its field.</param>
internal sealed record CsvDialect(char Delimiter, char? Quote = '"', bool HasEscapes = false);
