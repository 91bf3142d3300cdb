INSERT INTO complaint
    (reference, received_on, received_time, channel, received_by,
     complainant_name, complainant_address, complainant_telephone, complainant_email,
     patient, patient_name, patient_address, patient_telephone, patient_email, patient_basis,
     recorded_at)
VALUES
    (:reference, :received_on, :received_time, :channel, :received_by,
     :complainant_name, :complainant_address, :complainant_telephone, :complainant_email,
     :patient, :patient_name, :patient_address, :patient_telephone, :patient_email, :patient_basis,
     :recorded_at)
