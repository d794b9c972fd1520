using System.Xml;
using System.Xml.Linq;
using OnPut.Local.S3.Checksums;
using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Requests;

namespace OnPut.Local.S3.Xml;

/// <summary>
/// Reads a request's XML: bounded, without DTD, its digests verified. Clients send S3's namespace or none, so that elements
/// are looked up by their local names.
/// </summary>
internal static class XmlBody
{
    /// <summary>Enough for a thousand keys to delete or ten thousand parts to complete, every character escaped.</summary>
    const int MostBytes = 8 << 20;

    static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <returns>The root, or null where the body is empty.</returns>
    /// <exception cref="Http.ServiceException">No XML, another root, too long, or not what its digests say.</exception>
    public static async Task<XElement?> ReadOptionalXmlAsync(this S3Request request, string root)
    {
        var expected = ExpectedDigests.Of(request);
        using var body = await ReadAsync(request);
        using var hasher = new BodyHasher(expected.Algorithm is { } algorithm ? [algorithm] : []);
        hasher.Append(body.GetBuffer().AsSpan(0, (int)body.Length));
        expected.Verify(hasher.Finish());
        return Parse(body, root);
    }

    /// <inheritdoc cref="ReadOptionalXmlAsync"/>
    public static async Task<XElement> ReadXmlAsync(this S3Request request, string root) =>
        await ReadOptionalXmlAsync(request, root) ?? throw S3Errors.MalformedXml();

    /// <summary>As <see cref="ReadXmlAsync"/>, for a request whose digest headers are not of its own body.</summary>
    public static async Task<XElement> ReadUndigestedXmlAsync(this S3Request request, string root)
    {
        using var body = await ReadAsync(request);
        return Parse(body, root) ?? throw S3Errors.MalformedXml();
    }

    public static IEnumerable<XElement> Children(this XElement parent, string name) =>
        parent.Elements().Where(child => child.Name.LocalName == name);

    public static XElement? Child(this XElement parent, string name) => parent.Children(name).FirstOrDefault();

    /// <returns>The text of a child, or null where there is none.</returns>
    public static string? Text(this XElement parent, string name) => parent.Child(name)?.Value;

    static async Task<MemoryStream> ReadAsync(S3Request request)
    {
        var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int count; (count = await request.Body.ReadAsync(buffer, request.Aborted)) > 0;)
        {
            if (body.Length + count > MostBytes) throw S3Errors.MalformedXml();
            body.Write(buffer, 0, count);
        }
        body.Position = 0;
        return body;
    }

    static XElement? Parse(MemoryStream body, string root)
    {
        if (body.Length == 0) return null;
        try
        {
            using var reader = XmlReader.Create(body, Settings);
            var element = XElement.Load(reader);
            return element.Name.LocalName == root ? element : throw S3Errors.MalformedXml();
        }
        catch (XmlException)
        {
            throw S3Errors.MalformedXml();
        }
    }
}
