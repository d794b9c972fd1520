using OnPut.Archiving.Files;

namespace OnPut.Archiving.Prices;

/// <param name="Prices">Null where there are problems.</param>
/// <param name="Problems">From the first line to the last.</param>
public sealed record PricesReading(PriceTable? Prices, IReadOnlyList<FileProblem> Problems);
