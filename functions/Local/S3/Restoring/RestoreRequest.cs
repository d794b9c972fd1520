using System.Globalization;
using System.Xml.Linq;
using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Xml;

namespace OnPut.Local.S3.Restoring;

/// <summary>What a RestoreObject asks for.</summary>
/// <param name="Days">How long the copy is to stay; 1 or more.</param>
/// <param name="Tier">One of <see cref="RestoreTier"/>.</param>
internal sealed record RestoreRequest(int Days, string Tier)
{
    /// <exception cref="Http.ServiceException"><c>MalformedXML</c>, <c>InvalidArgument</c> or <c>NotImplemented</c>.</exception>
    public static RestoreRequest Read(XElement root)
    {
        if (root.Text("Type") is not null || root.Child("SelectParameters") is not null || root.Child("OutputLocation") is not null)
            throw S3Errors.NotImplemented("RestoreObject with a select");
        if (!int.TryParse(root.Text("Days")?.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days))
            throw S3Errors.MalformedXml();
        if (days < 1) throw S3Errors.InvalidArgument("restoration days should be at least 1", "Days", S3Errors.Text(days));
        var tier = root.Child("GlacierJobParameters") is { } job ? job.Text("Tier") ?? throw S3Errors.MalformedXml()
            : root.Text("Tier") ?? RestoreTier.Default;
        return RestoreTier.IsKnown(tier) ? new RestoreRequest(days, tier) : throw S3Errors.MalformedXml();
    }
}
