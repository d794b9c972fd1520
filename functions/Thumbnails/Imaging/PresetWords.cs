using System.Globalization;

namespace OnPut.Thumbnails.Imaging;

/// <summary>
/// What a preset says after its size, in any order, each at most once: a fit (<c>inside</c> unless it says otherwise,
/// <c>cover</c>, <c>smart</c>, <c>entropy</c>, <c>contain</c>, the last with its background behind it or not), a format
/// (<c>webp</c> unless it says otherwise, <c>jpeg</c> or <c>jpg</c>, <c>avif</c>, <c>png</c>, <c>auto</c>), a quality
/// (<c>q1</c> to <c>q100</c>) and <c>animated</c>.
/// </summary>
internal sealed record PresetWords(Fit Fit, Rgba? Background, OutputFormat Format, bool OrPng, int? Quality, bool IsAnimated)
{
    public const string Auto = "auto";
    public const string Animated = "animated";
    const string Contain = "contain";

    static readonly (string Name, Fit Fit)[] Fits =
        [("inside", Fit.Inside), ("cover", Fit.Cover), ("smart", Fit.Smart), ("entropy", Fit.Entropy), (Contain, Fit.Contain)];

    static readonly (string Name, OutputFormat Format)[] Formats =
        [.. OutputFormat.All.Select(format => (format.Name, format)), ("jpg", OutputFormat.Jpeg), (Auto, OutputFormat.WebP)];

    static readonly string Known =
        $"a fit ({string.Join(", ", Fits.Select(fit => fit.Name))}), a format ({string.Join(", ", OutputFormat.All)}, {Auto}), "
        + $"a quality (q1 to q100) or {Animated}";

    /// <returns>null where <paramref name="report"/> was told of a problem.</returns>
    public static PresetWords? Read(IReadOnlyList<string> words, Action<string> report)
    {
        var sound = true;
        void Wrong(string problem)
        {
            sound = false;
            report(problem);
        }
        var said = Sort(words, Wrong);
        var fit = said.TryGetValue(Kind.Fit, out var how) ? Array.Find(Fits, known => known.Name == how).Fit : Fit.Inside;
        var formatName = said.GetValueOrDefault(Kind.Format, OutputFormat.WebP.Name);
        var format = Array.Find(Formats, known => known.Name == formatName).Format;
        var read = new PresetWords(
            fit, BackgroundOf(said, fit, format, Wrong), format, formatName == Auto, QualityOf(said, format, Wrong), said.ContainsKey(Kind.Animation));
        if (read.IsAnimated && format != OutputFormat.WebP)
            Wrong($"it is {Animated} and {format}, expected {OutputFormat.WebP} or {Auto}: an animation is written as WebP only");
        return sound ? read : null;
    }

    public static string NameOf(Fit fit) => Array.Find(Fits, known => known.Fit == fit).Name;

    static Dictionary<Kind, string> Sort(IReadOnlyList<string> words, Action<string> wrong)
    {
        var said = new Dictionary<Kind, string>();
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (KindOf(word) is not { } kind)
                wrong($"\"{word}\" is not known, expected {Known}");
            else if (!said.TryAdd(kind, word))
                wrong($"the {kind.ToString().ToLowerInvariant()} is given twice, \"{said[kind]}\" and \"{word}\", expected one");
            else if (kind == Kind.Background && (i == 0 || words[i - 1] != Contain))
                wrong($"the background \"{word}\" stands alone, expected {Contain}:{word}");
        }
        return said;
    }

    static Kind? KindOf(string word) => word switch
    {
        Animated => Kind.Animation,
        ['#', ..] => Kind.Background,
        ['q', ..] => Kind.Quality,
        _ when Array.Exists(Fits, known => known.Name == word) => Kind.Fit,
        _ when Array.Exists(Formats, known => known.Name == word) => Kind.Format,
        _ => null,
    };

    /// <summary>Without a colour a canvas is transparent, and white where the format has no transparency.</summary>
    static Rgba? BackgroundOf(Dictionary<Kind, string> said, Fit fit, OutputFormat format, Action<string> wrong)
    {
        if (!said.TryGetValue(Kind.Background, out var text))
            return fit != Fit.Contain ? null : format == OutputFormat.Jpeg ? Rgba.White : Rgba.Transparent;
        if (Rgba.Parse(text) is not { } background)
            wrong($"the background is \"{text}\", expected #rgb, #rrggbb or #rrggbbaa");
        else if (format != OutputFormat.Jpeg || background.IsOpaque)
            return background;
        else
            wrong($"the background is \"{text}\" and the format {format}, which has no transparency, expected #rgb or #rrggbb");
        return null;
    }

    static int? QualityOf(Dictionary<Kind, string> said, OutputFormat format, Action<string> wrong)
    {
        if (!said.TryGetValue(Kind.Quality, out var text))
            return format.Quality;
        if (!int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var quality) || quality is < 1 or > 100)
            wrong($"the quality is \"{text}\", expected q1 to q100");
        else if (format.Quality is null)
            wrong($"the quality is \"{text}\" and the format {format}, which is lossless, expected no quality");
        return quality;
    }

    enum Kind
    {
        Fit,
        Background,
        Format,
        Quality,
        Animation,
    }
}
