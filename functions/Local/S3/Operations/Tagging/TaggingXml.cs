using System.Xml;
using System.Xml.Linq;
using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Store;
using OnPut.Local.S3.Xml;

namespace OnPut.Local.S3.Operations.Tagging;

/// <summary>A tag set as the API exchanges it.</summary>
internal static class TaggingXml
{
    public static TagSet Read(XElement root)
    {
        var set = root.Child("TagSet") ?? throw S3Errors.MalformedXml();
        return TagSet.Of([.. set.Children("Tag").Select(tag => new Tag(
            tag.Text("Key") ?? throw S3Errors.MalformedXml(), tag.Text("Value") ?? throw S3Errors.MalformedXml()))]);
    }

    public static void Write(XmlWriter xml, TagSet tags) => xml.Group("TagSet", () =>
    {
        foreach (var tag in tags.Tags)
            xml.Group("Tag", () =>
            {
                xml.Value("Key", tag.Key);
                xml.Value("Value", tag.Value);
            });
    });
}
