using System.Text;
using OnPut.MetadataIndex.Facts;
using OnPut.Objects;

namespace OnPut.MetadataIndex.Tests.Facts;

/// <summary>What a reader finds in bytes.</summary>
internal static class Reading
{
    public static FactSheet Of(byte[] bytes, Action<ContentReader, FactSheet> read)
    {
        using var stored = new StoredObject(bytes);
        return Of(stored, read);
    }

    public static FactSheet Of(StoredObject stored, Action<ContentReader, FactSheet> read)
    {
        var facts = new FactSheet();
        read(new(stored), facts);
        return facts;
    }

    /// <param name="encoding">UTF-8 without a mark where none is given.</param>
    public static FactSheet Of(string text, Action<ContentReader, FactSheet> read, Encoding? encoding = null)
    {
        encoding ??= new UTF8Encoding();
        return Of([.. encoding.GetPreamble(), .. encoding.GetBytes(text)], read);
    }

    /// <summary>What is found before the budget is used up, by a reader of hostile bytes: nothing else may end it.</summary>
    public static FactSheet WithinBudget(StoredObject stored, Action<ContentReader, FactSheet> read)
    {
        var facts = new FactSheet();
        try
        {
            read(new(stored), facts);
        }
        catch (ReadBudgetExceededException)
        {
        }
        return facts;
    }
}
