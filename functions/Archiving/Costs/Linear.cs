namespace OnPut.Archiving.Costs;

/// <summary>
/// A sum that grows with bytes and objects. Its unit is so small that months of 30 days, years of 365 and GBs of 2^30 bytes need no
/// division: nothing is rounded before the end.
/// </summary>
readonly record struct Linear(decimal PerByte, decimal PerObject)
{
    /// <summary>The least common multiple of 30 and 365, times a GB.</summary>
    public const decimal UnitsPerDollar = 2190m * Gigabyte;

    const decimal Gigabyte = 1 << 30;
    const decimal ByDays = 2190 / 30;
    const decimal ByReads = 2190 / 365;

    public static Linear operator +(Linear one, Linear other) => new(one.PerByte + other.PerByte, one.PerObject + other.PerObject);

    public static Linear operator -(Linear one, Linear other) => new(one.PerByte - other.PerByte, one.PerObject - other.PerObject);

    /// <summary>Of every object's own bytes.</summary>
    /// <param name="price">USD for a GB a month.</param>
    /// <param name="days">So many it is stored.</param>
    public static Linear Stored(decimal price, decimal days) => new(price * days * ByDays, 0);

    /// <summary>Of bytes that are not the object's own.</summary>
    /// <inheritdoc cref="Stored(decimal, decimal)"/>
    public static Linear Stored(decimal price, decimal days, int bytes) => new(0, price * days * ByDays * bytes);

    /// <param name="price">USD for a GB.</param>
    /// <param name="readsTimesDays">Reads a year, times the days of reading.</param>
    public static Linear Retrieved(decimal price, decimal readsTimesDays) => new(price * readsTimesDays * ByReads, 0);

    /// <param name="price">USD for one request.</param>
    /// <param name="readsTimesDays">Reads a year, times the days of reading.</param>
    public static Linear Requested(decimal price, decimal readsTimesDays) => new(0, price * readsTimesDays * ByReads * Gigabyte);

    /// <param name="price">USD for one object a month.</param>
    /// <param name="days">So many it is there.</param>
    public static Linear Monthly(decimal price, decimal days) => new(0, price * days * ByDays * Gigabyte);

    /// <param name="price">USD for one object.</param>
    public static Linear Once(decimal price) => new(0, price * UnitsPerDollar);

    public decimal Units(long bytes, long objects) => PerByte * bytes + PerObject * objects;
}
