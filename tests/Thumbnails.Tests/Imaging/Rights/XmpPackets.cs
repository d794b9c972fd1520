using System.Text;

namespace OnPut.Thumbnails.Tests.Imaging.Rights;

/// <summary>XMP as programs write it, and as nobody should.</summary>
static class XmpPackets
{
    /// <param name="properties">What stands inside the description.</param>
    /// <param name="attributes">What stands on it.</param>
    public static byte[] Of(string properties, string attributes = "") => Encoding.UTF8.GetBytes(
        $"""
        <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Some Program 1.0">
         <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
          <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
            xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/"
            xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" {attributes}>
           {properties}
          </rdf:Description>
         </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="w"?>
        """);

    public static byte[] Full => Of(
        """
        <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© Zoë &amp; Co</rdf:li>
        <rdf:li xml:lang="de-DE">Alle Rechte</rdf:li></rdf:Alt></dc:rights>
        <dc:creator><rdf:Seq><rdf:li>Zoë</rdf:li><rdf:li>Max &lt;m@x&gt;</rdf:li></rdf:Seq></dc:creator>
        <xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">Ask first</rdf:li></rdf:Alt></xmpRights:UsageTerms>
        <xmpRights:Owner><rdf:Bag><rdf:li>Studio Z</rdf:li></rdf:Bag></xmpRights:Owner>
        <exif:GPSLatitude>48,51.5N</exif:GPSLatitude>
        """,
        """xmpRights:Marked="True" xmpRights:WebStatement="https://example.org/terms?a=1&amp;b=2" photoshop:Credit="Agency" """);
}
