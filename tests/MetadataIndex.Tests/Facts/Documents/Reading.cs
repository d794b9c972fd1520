using System.Text;
using OnPut.MetadataIndex.Facts;

namespace OnPut.MetadataIndex.Tests.Facts.Documents;

/// <summary>A reader over bytes.</summary>
internal static class Reading
{
    public static FactSheet Of(byte[] bytes, Action<ContentReader, FactSheet> read)
    {
        using var stream = new BudgetedStream(bytes);
        var facts = new FactSheet();
        read(new(stream), facts);
        return facts;
    }

    public static FactSheet Of(string text, Action<ContentReader, FactSheet> read) => Of(Encoding.Latin1.GetBytes(text), read);
}
