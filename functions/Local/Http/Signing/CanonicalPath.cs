using System.Text;

namespace OnPut.Local.Http.Signing;

/// <summary>The forms of a path that a client may have signed.</summary>
static class CanonicalPath
{
    /// <summary>
    /// S3 signs the path encoded once and never normalised. A client that sends characters which canonical form would
    /// encode may have signed them as they are; and AWSSDK for .NET, in path style, signs but does not send the slash that
    /// a key begins with: there, the path that was signed is the one that was meant.
    /// </summary>
    /// <returns>Each form with the path, as sent, that it stands for.</returns>
    public static IEnumerable<(string Canonical, string Path)> ForS3(RequestTarget target)
    {
        var canonical = EncodeOnce(target.Path);
        yield return (canonical, target.Path);
        if (canonical != target.Path) yield return (target.Path, target.Path);
        if (target.HostBucket is not null || target.Key.Length == 0) yield break;
        var meant = target.Path.Insert(target.Path.IndexOf('/', 1), "/");
        yield return (EncodeOnce(meant), meant);
    }

    /// <summary>Every other service signs the normalised path with what was sent encoded once more.</summary>
    public static IEnumerable<(string Canonical, string Path)> ForOthers(RequestTarget target) => [(Normalise(target.Path), target.Path)];

    static string Normalise(string rawPath)
    {
        var segments = new List<string>();
        foreach (var segment in rawPath.Split('/', StringSplitOptions.RemoveEmptyEntries))
            if (segment != "..")
            {
                if (segment != ".") segments.Add(PercentEncoding.Encode(EncodeOnce(segment)));
            }
            else if (segments.Count > 0)
            {
                segments.RemoveAt(segments.Count - 1);
            }
        var path = "/" + string.Join('/', segments);
        return segments.Count > 0 && rawPath.EndsWith('/') ? path + "/" : path;
    }

    // Slash by slash, so that an encoded slash stays encoded.
    static string EncodeOnce(string rawPath)
    {
        var text = new StringBuilder(rawPath.Length);
        foreach (var segment in rawPath.Split('/'))
        {
            var decoded = PercentEncoding.TryDecode(segment, out var value) ? value : segment;
            text.Append(PercentEncoding.Encode(decoded)).Append('/');
        }
        text.Length--;
        return text.ToString();
    }
}
