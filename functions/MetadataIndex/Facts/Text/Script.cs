namespace OnPut.MetadataIndex.Facts.Text;

/// <summary>Writing systems that tell languages apart.</summary>
internal enum Script
{
    Other,
    Latin,
    Greek,
    Cyrillic,
    Armenian,
    Hebrew,
    Arabic,
    Devanagari,
    Thai,
    Georgian,
    Kana,
    Han,
    Hangul,
}
