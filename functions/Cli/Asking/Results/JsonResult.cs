using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OnPut.Cli.Asking.Results;

/// <summary>An array of objects, one a row and a line.</summary>
sealed class JsonResult(TextWriter output) : IResultWriter
{
    /// <summary>The output is a file or a pipe, no web page.</summary>
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    const int Chunk = 1 << 16;

    readonly ArrayBufferWriter<byte> _pending = new(Chunk);

    public long Write(QueryResult result)
    {
        using var json = new Utf8JsonWriter(_pending, Options);
        var names = Distinct(result.Columns);
        var rows = 0L;
        _pending.Write("["u8);
        while (result.Read())
        {
            _pending.Write(rows++ == 0 ? "\n"u8 : ",\n"u8);
            json.Reset();
            json.WriteStartObject();
            for (var column = 0; column < names.Length; column++)
            {
                json.WritePropertyName(names[column]);
                WriteCell(json, result.Columns[column].Form, result[column]);
            }
            json.WriteEndObject();
            json.Flush();
            if (_pending.WrittenCount > Chunk)
                Flush();
        }
        Flush();
        output.WriteLine(rows == 0 ? "]" : "\n]");
        return rows;
    }

    void Flush()
    {
        output.Write(Encoding.UTF8.GetString(_pending.WrittenSpan));
        _pending.ResetWrittenCount();
    }

    static void WriteCell(Utf8JsonWriter json, CellForm form, object? cell)
    {
        switch (cell)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text when form is CellForm.Json or CellForm.Number:
                json.WriteRawValue(StrictJson.Of(text), skipInputValidation: true);
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case double or float when !double.IsFinite(Convert.ToDouble(cell, null)):
                json.WriteNullValue();
                break;
            case IFormattable number when CellText.IsNumber(number):
                json.WriteRawValue(CellText.Of(number));
                break;
            default:
                json.WriteStringValue(CellText.Of(cell));
                break;
        }
    }

    /// <summary>Of two properties with one name a reader would keep one.</summary>
    static JsonEncodedText[] Distinct(IReadOnlyList<ResultColumn> columns)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. columns.Select(column => JsonEncodedText.Encode(Free(column.Name), JavaScriptEncoder.UnsafeRelaxedJsonEscaping))];

        string Free(string name)
        {
            var free = name;
            for (var number = 1; !seen.Add(free); number++)
                free = $"{name}_{number}";
            return free;
        }
    }
}
