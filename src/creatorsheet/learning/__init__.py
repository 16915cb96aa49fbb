"""What results teach: fair comparison, benchmarks, creator v. creative, comments, decisions."""
