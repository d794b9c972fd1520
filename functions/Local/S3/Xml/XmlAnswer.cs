using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Http;
using OnPut.Local.S3.Access;

namespace OnPut.Local.S3.Xml;

/// <summary>Answers in XML. A page has at most a thousand entries, so it is written in memory and sent with its length.</summary>
internal static class XmlAnswer
{
    public const string Namespace = "http://s3.amazonaws.com/doc/2006-03-01/";

    // Keys may hold characters that XML 1.0 has no place for or that readers normalize; as in S3, they go out as references.
    static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        CheckCharacters = false,
        NewLineHandling = NewLineHandling.Entitize,
    };

    public static async Task WriteXmlAsync(
        this HttpResponse response, string root, Action<XmlWriter> writeChildren, CancellationToken cancellationToken,
        string? xmlNamespace = Namespace)
    {
        using var document = new MemoryStream();
        using (var xml = XmlWriter.Create(document, Settings))
        {
            xml.WriteStartElement(root, xmlNamespace);
            writeChildren(xml);
            xml.WriteEndElement();
        }
        response.ContentType = "application/xml";
        response.ContentLength = document.Length;
        await response.Body.WriteAsync(document.GetBuffer().AsMemory(0, (int)document.Length), cancellationToken);
    }

    /// <summary>Writes a child element; nothing where the value is null.</summary>
    public static void Value(this XmlWriter xml, string name, string? value)
    {
        if (value is not null) xml.WriteElementString(name, value);
    }

    public static void Value(this XmlWriter xml, string name, long value) =>
        xml.Value(name, value.ToString(CultureInfo.InvariantCulture));

    public static void Value(this XmlWriter xml, string name, bool value) => xml.Value(name, value ? "true" : "false");

    /// <summary>S3's times have whole seconds and say so to the millisecond.</summary>
    public static void Value(this XmlWriter xml, string name, DateTimeOffset value) =>
        xml.Value(name, value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'.000Z'", CultureInfo.InvariantCulture));

    /// <summary>Writes a child element with children of its own.</summary>
    public static void Group(this XmlWriter xml, string name, Action writeChildren)
    {
        xml.WriteStartElement(name);
        writeChildren();
        xml.WriteEndElement();
    }

    public static void Owner(this XmlWriter xml, Account owner, string name = "Owner") => xml.Group(name, () =>
    {
        xml.Value("ID", owner.CanonicalId);
        xml.Value("DisplayName", owner.DisplayName);
    });
}
