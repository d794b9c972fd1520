using OnPut.Archiving.Files;

namespace OnPut.Archiving.Rules.Reading;

/// <summary>Reads <c>{ "min": …, "max": … }</c>, of which one may be missing.</summary>
static class BoundsReader
{
    /// <param name="read">Reads one end; null, with a problem, where it is none.</param>
    public static Bounds? Read(FileValue value, Func<FileValue, long?> read)
    {
        if (value.AsObject() is not { } ends)
            return null;
        var min = ends.Optional("min");
        var max = ends.Optional("max");
        ends.RefuseOthers();
        if (min is null && max is null)
            ends.Refuse("must have a \"min\", a \"max\" or both");
        var bounds = new Bounds(min is null ? 0 : read(min) ?? 0, max is null ? long.MaxValue : read(max) ?? long.MaxValue);
        if (bounds.Min > bounds.Max)
            ends.Refuse($"must have a \"min\" that is not more than its \"max\"; {min!.Shown} is more than {max!.Shown}");
        return bounds;
    }
}
