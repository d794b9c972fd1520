namespace OnPut.Archiving.Rules;

/// <summary>From and to, both inclusive.</summary>
public readonly record struct Bounds(long Min = 0, long Max = long.MaxValue)
{
    public bool Hold(long value) => value >= Min && value <= Max;
}
