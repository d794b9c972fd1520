using static OnPut.MetadataIndex.Facts.Sniffing.Signature;

namespace OnPut.MetadataIndex.Facts.Sniffing;

/// <summary>Data that one look at its first bytes tells.</summary>
internal static class DataSignatures
{
    public static IReadOnlyList<Signature> All { get; } =
    [
        Of(ContentKind.Data, "application/vnd.apache.parquet", "'PAR1'", format: ContentFormat.Parquet),
        Of(ContentKind.Data, "application/vnd.apache.parquet", "'PARE'", format: ContentFormat.Parquet),
        Of(ContentKind.Data, "application/avro", "'Obj' 01", format: ContentFormat.Avro),
        Of(ContentKind.Data, "application/vnd.apache.orc", "'ORC'", format: ContentFormat.Orc),
        Of(ContentKind.Data, "application/vnd.apache.arrow.file", "'ARROW1'"),
        Of(ContentKind.Data, "application/x-sqlite3", "'SQLite format 3' 00", format: ContentFormat.Sqlite),
        Of(ContentKind.Data, "application/x-msaccess", "00010000 'Standard Jet DB'"),
        Of(ContentKind.Data, "application/x-msaccess", "00010000 'Standard ACE DB'"),
        Of(ContentKind.Data, "application/x-hdf5", "89 'HDF' 0D0A1A0A"),
        Of(ContentKind.Data, "application/x-netcdf", "'CDF' 01"),
        Of(ContentKind.Data, "application/x-netcdf", "'CDF' 02"),
        Of(ContentKind.Data, "application/x-numpy", "93 'NUMPY'"),
        Of(ContentKind.Data, "application/x-matlab-data", "'MATLAB 5.0 MAT-file'"),
        Of(ContentKind.Data, "application/x-spss-sav", "'$FL2'"),
        Of(ContentKind.Data, "application/x-spss-sav", "'$FL3'"),
        Of(ContentKind.Data, "application/x-jmp-data", "FFFF00000700000004000000010001"),
        Of(ContentKind.Data, "application/x-jmp-data", "0000FFFF000000070000000400010001"),
        Of(ContentKind.Data, "application/x-esri-shape", "0000270A 00000000 00000000 00000000 00000000 00000000 ........ E8030000"),
        Of(ContentKind.Data, "application/vnd.tcpdump.pcap", "A1B2C3D4"),
        Of(ContentKind.Data, "application/vnd.tcpdump.pcap", "D4C3B2A1"),
        Of(ContentKind.Data, "application/vnd.tcpdump.pcap", "A1B23C4D"),
        Of(ContentKind.Data, "application/vnd.tcpdump.pcap", "4D3CB2A1"),
        Of(ContentKind.Data, "application/x-pcapng", "0A0D0D0A"),
        Of(ContentKind.Data, "application/dicom", "'DICM'", at: 128),
        Of(ContentKind.Data, "application/x-ft-windows-registry-hive", "'regf'"),
        Of(ContentKind.Data, "application/x-ms-regedit", "'REGEDIT4' 0D0A"),
        Of(ContentKind.Data, "application/x-ms-regedit",
            "FFFE 'W' 00 'i' 00 'n' 00 'd' 00 'o' 00 'w' 00 's' 00 ' ' 00 'R' 00 'e' 00 'g' 00"),
        Of(ContentKind.Data, "application/x-bplist", "'bplist0'"),
        Of(ContentKind.Data, "application/vnd.ms-evtx", "'ElfFile' 00"),
    ];
}
