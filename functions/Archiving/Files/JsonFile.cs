using System.Text.Json;

namespace OnPut.Archiving.Files;

/// <summary>Reads a configuration file of JSON in which comments and trailing commas are allowed.</summary>
static class JsonFile
{
    public const int MaxBytes = 1 << 20;

    public const int MaxDepth = 32;

    static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <param name="utf8">At most <see cref="MaxBytes"/>, nested <see cref="MaxDepth"/> deep; a byte order mark may lead.</param>
    /// <param name="problems">Gets what keeps it from being JSON, and every property that is there twice.</param>
    /// <returns>Null where it is no JSON at all.</returns>
    public static FileValue? Read(ReadOnlyMemory<byte> utf8, FileProblems problems)
    {
        var json = utf8.Span;
        if (json.StartsWith(ByteOrderMark))
            json = json[ByteOrderMark.Length..];
        if (json.Length > MaxBytes)
        {
            problems.Add(FilePlace.Root(1), $"has {json.Length} bytes; at most {MaxBytes} are read");
            return null;
        }
        var reader = new JsonFileReader(json, problems);
        try
        {
            return reader.ReadAll();
        }
        catch (JsonException broken)
        {
            problems.Add(reader.PlaceOfError(broken), WithoutPosition(broken.Message));
        }
        catch (InvalidOperationException)
        {
            problems.Add(reader.Place, "has text that is not valid Unicode");
        }
        return null;
    }

    /// <summary>The message ends with a line counted from 0.</summary>
    static string WithoutPosition(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return $"is not JSON from here on: {(end < 0 ? message : message[..end]).TrimEnd('.')}";
    }
}
